using System.Text.RegularExpressions;
using ContentHub.Accounts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>What the demo people do over and over.</summary>
internal static class People
{
    public static async Task SignInAsync(this IPage page, string who)
    {
        await page.GotoAsync("/hub/sign-in", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.FillAsync("#Form_Email", who + "@demo.test");
        await page.FillAsync("#Form_Password", DemoPeople.Password);
        await page.Button("Sign in").ClickAsync();
        await page.HomeAsync();
    }

    /// <summary>
    /// The home page stands, seen by its address and its heading. Not by everything having loaded: pictures and streams take their
    /// time while several hubs start at once. A refused password shows a heading too, so that this ends as soon as the answer is there.
    /// </summary>
    public static async Task HomeAsync(this IPage page)
    {
        await page.Locator(".app-frame__main h1, .error-summary").First.WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/hub$"));
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>The rich editor is there; when it is not, a picture shows what is there instead.</summary>
    public static async Task EditorAsync(this IPage page)
    {
        try
        {
            await page.Locator(".ProseMirror").WaitForAsync(new() { Timeout = 30_000 });
        }
        catch (TimeoutException)
        {
            await Hub.Chromium.PictureAsync(page, "failed-editor");
            throw;
        }
    }

    public static Task SavedAsync(this IPage page) =>
        Assertions.Expect(page.Locator("[data-editor-state]")).ToContainTextAsync("Saved", new() { Timeout = 20_000 });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Tool(this IPage page, string label) => page.Locator($".toolbar__button[aria-label='{label}']");
}
