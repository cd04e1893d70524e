using System.Text.Json;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Hub;

/// <summary>One real Chromium for all journeys; a context (a person at a device) per visitor.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string Path { get; } = Environment.GetEnvironmentVariable("CONTENTHUB_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public static void Needed() =>
        Assert.SkipUnless(File.Exists(Path), "No Chromium here: install the package 'chromium' or set CONTENTHUB_TEST_CHROMIUM to its path.");

    /// <param name="width">1440 for a desk, 390 for a phone.</param>
    /// <param name="checkAxe">Lets the accessibility checker in past the content security policy; the policy has tests of its own.</param>
    public async Task<IPage> OpenAsync(Uri address, int width = 1440, bool dark = false, bool checkAxe = true, bool script = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            BypassCSP = checkAxe,
            JavaScriptEnabled = script,
            TimezoneId = "Europe/Berlin",
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        return page;
    }

    /// <summary>A browser in which no script runs at all.</summary>
    public async Task<IPage> OpenWithoutScriptAsync(Uri address)
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = address.ToString(), JavaScriptEnabled = false });
        return await context.NewPageAsync();
    }

    /// <summary>Every rule of WCAG 2.2 A and AA that axe knows; the message names rule and elements.</summary>
    public static async Task NoAxeViolationsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new() { Path = Repository.Axe });
        var json = await page.EvaluateAsync<string>(
            "async () => JSON.stringify((await axe.run(document, {runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']})).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160) + ' | ' + n.failureSummary).join(' || ')))");
        var violations = JsonSerializer.Deserialize<string[]>(json)!;
        Assert.True(violations.Length == 0, $"{page.Url}\n{string.Join('\n', violations)}");
    }

    public static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(Repository.Screenshots, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
