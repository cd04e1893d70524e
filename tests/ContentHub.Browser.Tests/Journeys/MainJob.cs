using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>The steps of the main job, each as its person does it in the browser.</summary>
/// <param name="name">Of its pictures.</param>
internal sealed partial class MainJob(string name, Chromium chromium, HubProcess hub, BlueskyServer bluesky, Uri service)
{
    public const string Title = "How we cut the energy bill of a pumping station by a fifth";

    private static readonly string[] Words = [.. string.Join(' ', Enumerable.Repeat("A customer in Bremen asked why two identical pumps need different power and the answer was the throttled valve behind one of them", 30)).Split(' ').Take(620)];

    public string PostPath { get; private set; } = "";

    public Uri Permalink => new(hub.Address, "posts/how-we-cut-the-energy-bill-of-a-pumping-station-by-a-fifth");

    public async Task PublisherConnectsBlueskyAsync()
    {
        var page = await chromium.OpenAsync(hub.Address);
        await page.SignInAsync("paul");
        await page.GotoAsync("/hub/channels/connect/bluesky");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Northwind on our test server");
        await page.GetByLabel(ServiceLabel()).FillAsync(service.ToString());
        await page.GetByLabel(HandleLabel()).FillAsync(bluesky.Handle);
        await page.GetByLabel(PasswordLabel()).FillAsync(bluesky.Password);
        await page.Button("Connect").ClickAsync();
        await page.WaitForURLAsync("**/hub/channels");
        await Assertions.Expect(page.GetByText("Northwind on our test server").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    public async Task<IPage> SellerWritesAndSubmitsAsync()
    {
        var page = await chromium.OpenAsync(hub.Address);
        await page.SignInAsync("sara");
        await page.Button("Write").First.ClickAsync();
        await page.WaitForURLAsync(EditorAddress());
        PostPath = new Uri(page.Url).AbsolutePath;
        await page.EditorAsync();
        await page.FillAsync("#Form_Title", Title);
        await WriteBodyAsync(page);
        await DescribeAsync(page);
        await page.SavedAsync();
        await TableHoldsAsync(page, "Sara wrote");
        await Chromium.NoAxeViolationsAsync(page);
        await PictureAsync(page, "1-editor");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = SubmitLabel() }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("In review");
        await TableHoldsAsync(page, "Sara submitted");
        return page;
    }

    public async Task<IPage> MarketerAsksForChangesAsync()
    {
        var page = await chromium.OpenAsync(hub.Address);
        await page.SignInAsync("mark");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Title);
        await page.GotoAsync(PostPath + "/review");
        await page.FillAsync("#Form_Note", "Please name the year in which this was measured.");
        await page.Button("Ask for changes").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("sent back", new() { IgnoreCase = true });
        await TableHoldsAsync(page, "Mark asked for changes");
        return page;
    }

    public async Task SellerAnswersAsync(IPage sara)
    {
        await sara.GotoAsync("/hub");
        await Assertions.Expect(sara.Locator("main")).ToContainTextAsync("asked for changes");
        await sara.GotoAsync(PostPath);
        await sara.EditorAsync();
        await sara.Locator(".ProseMirror p").First.ClickAsync();
        await sara.Keyboard.PressAsync("Home");
        await sara.Keyboard.TypeAsync("Measured in 2025. ");
        await sara.SavedAsync();
        await sara.GetByRole(AriaRole.Button, new() { NameRegex = SubmitLabel() }).ClickAsync();
        await Assertions.Expect(sara.Locator("main")).ToContainTextAsync("In review");
        await TableHoldsAsync(sara, "Sara answered");
        await sara.GotoAsync("/hub"); // leaves the editor, so nobody holds the post
    }

    /// <summary>Edits a sentence and approves; what the post says is another thing now, so it waits for its author.</summary>
    public async Task MarketerEditsAndApprovesAsync(IPage mark)
    {
        await mark.GotoAsync(PostPath);
        await mark.EditorAsync();
        await mark.Locator(".ProseMirror p").First.ClickAsync();
        await mark.Keyboard.PressAsync("Home");
        await mark.Keyboard.TypeAsync("Short answer: look at the valve. ");
        await mark.SavedAsync();
        await TableHoldsAsync(mark, "Mark edited");
        await mark.GotoAsync(PostPath + "/review");
        await Chromium.NoAxeViolationsAsync(mark);
        await PictureAsync(mark, "2-review");
        await mark.GetByLabel("Structure").CheckAsync();
        await mark.Button("Agree").ClickAsync();
        await Assertions.Expect(mark.Locator("body")).ToContainTextAsync("You agreed to");
    }

    public async Task SellerSaysYesAsync(IPage sara)
    {
        await sara.GotoAsync("/hub");
        await Assertions.Expect(sara.Locator("main")).ToContainTextAsync("Your yes is needed");
        await sara.GotoAsync(PostPath + "/review");
        await Assertions.Expect(sara.Locator(".authors-yes")).ToContainTextAsync("Short answer: look at the valve.");
        await Chromium.NoAxeViolationsAsync(sara);
        await PictureAsync(sara, "3-yes");
        await sara.Button("Yes, under my name").ClickAsync();
        await Assertions.Expect(sara.Locator("body")).ToContainTextAsync("Approved and signed.");
        await TableHoldsAsync(sara, "Sara said yes");
        await sara.GotoAsync(PostPath + "/learning");
        await Assertions.Expect(sara.Locator("ins").First).ToContainTextAsync("Short answer: look at the valve.");
        await Assertions.Expect(sara.Locator(".lesson__reasons")).ToContainTextAsync("Structure");
        await Chromium.NoAxeViolationsAsync(sara);
    }

    /// <summary>What is stored, at each hand-over: words that are lost name the step.</summary>
    private async Task TableHoldsAsync(IPage page, string after)
    {
        var answer = await page.Context.APIRequest.GetAsync(new Uri(hub.Address, PostPath).ToString());
        var stored = WebUtility.HtmlDecode(StoredBody().Match(await answer.TextAsync()).Groups[1].Value);
        Assert.True(TypedCells().IsMatch(stored), $"After \"{after}\" the table lacks its words ({answer.Status}):\n{stored[Math.Max(0, stored.Length - 900)..]}");
    }

    /// <summary>For the next full minute that is far enough away.</summary>
    public async Task<DateTimeOffset> MarketerSchedulesAsync(IPage mark)
    {
        await mark.GotoAsync(PostPath + "/schedule");
        foreach (var box in await mark.Locator("input[name='Form.Channels']").AllAsync())
        {
            var card = box.Locator("xpath=ancestor::div[contains(@class,'card')]");
            await box.SetCheckedAsync(!(await card.InnerTextAsync()).Contains("demo", StringComparison.OrdinalIgnoreCase));
        }

        var due = NextMinute(TimeProvider.System.GetUtcNow().AddSeconds(8));
        await mark.SelectOptionAsync("#Form_Zone", "Europe/Berlin");
        await mark.FillAsync("#Form_LocalTime", TimeZoneInfo.ConvertTime(due, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        await Chromium.NoAxeViolationsAsync(mark);
        await PictureAsync(mark, "3-schedule");
        await mark.Button("Schedule").ClickAsync();
        await mark.WaitForURLAsync(NotSchedule());
        return due;
    }

    public Task PictureAsync(IPage page, string what) => Chromium.PictureAsync(page, $"{name}-{what}");

    private async Task WriteBodyAsync(IPage page)
    {
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.InsertTextAsync(string.Join(' ', Words));
        await page.Keyboard.PressAsync("Enter");
        await page.Tool("Heading 2").ClickAsync();
        await page.Keyboard.TypeAsync("What we looked at");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("- the valve");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("the impeller");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("More in ");
        await page.Tool("Link").ClickAsync();
        await page.GetByLabel("Address", new() { Exact = true }).Last.FillAsync("https://example.com/pumps?a=1&b=2");
        await page.GetByLabel("Words to click").FillAsync("our handbook");
        await page.Button("Set link").ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Tool("Table").ClickAsync();
        await page.Keyboard.TypeAsync("Pump");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Power");
        await page.Locator(".ProseMirror p").First.ClickAsync();
        await page.Keyboard.PressAsync("End");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Tool("Picture").ClickAsync());
        await chooser.SetFilesAsync(Path.Combine(AppContext.BaseDirectory, "Files", "harbour.jpg"));
        await page.GetByLabel("Description").FillAsync("The pumping station at the harbour", new() { Timeout = 60_000 });
        await page.Button("Done").ClickAsync();
        await page.Locator(".ProseMirror img[alt='The pumping station at the harbour']").WaitForAsync();
    }

    private static async Task DescribeAsync(IPage page)
    {
        await page.FillAsync("#Form_Summary", "Two identical pumps, two different bills: what a throttled valve costs, and how to find it in an afternoon.");
        await page.FillAsync("#Form_Tags", "energy, pumps");
        await page.SetInputFilesAsync("#Form_CoverFile", Path.Combine(AppContext.BaseDirectory, "Files", "harbour.jpg"));
        await Assertions.Expect(page.Locator("input[name='Form.CoverAssetId']")).Not.ToHaveValueAsync("", new() { Timeout = 60_000 });
        await page.FillAsync("#Form_CoverAlt", "The pumping station at the harbour at dawn");
    }

    private static DateTimeOffset NextMinute(DateTimeOffset after) =>
        new DateTimeOffset(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0, TimeSpan.Zero).AddMinutes(1);

    [GeneratedRegex("/hub/posts/[0-9a-f-]{36}$")]
    private static partial Regex EditorAddress();

    [GeneratedRegex("""<textarea[^>]*id="Form_Body"[^>]*>(.*?)</textarea>""", RegexOptions.Singleline)]
    private static partial Regex StoredBody();

    [GeneratedRegex(@"^\| Pump *\| Power *\|", RegexOptions.Multiline)]
    private static partial Regex TypedCells();

    [GeneratedRegex("^Submit|^Answer|^Send")]
    private static partial Regex SubmitLabel();

    [GeneratedRegex("^(?!.*/schedule).*$")]
    private static partial Regex NotSchedule();

    [GeneratedRegex("ervice|ddress|erver")]
    private static partial Regex ServiceLabel();

    [GeneratedRegex("andle|dentifier")]
    private static partial Regex HandleLabel();

    [GeneratedRegex("assword")]
    private static partial Regex PasswordLabel();
}
