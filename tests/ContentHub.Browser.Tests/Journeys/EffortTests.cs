using System.Globalization;
using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>Effort is a number: the two jobs that people do every week, counted in a real browser, by visible controls only.</summary>
public sealed partial class EffortTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Title = "What a throttled valve costs in a year";

    [Fact]
    public async Task On_a_desk_a_post_is_submitted_in_15_interactions_and_scheduled_in_8()
    {
        Chromium.Needed();
        await using var hub = await HubProcess.StartAsync();

        var written = await SubmitAsync(hub, 1440);
        var scheduled = await ScheduleAsync(hub);

        Assert.True(written <= 15, $"{written} interactions to submit");
        Assert.True(scheduled <= 8, $"{scheduled} interactions to schedule");
    }

    [Fact]
    public async Task On_a_phone_a_post_is_submitted_in_16_interactions()
    {
        Chromium.Needed();
        await using var hub = await HubProcess.StartAsync();

        var written = await SubmitAsync(hub, 390);

        Assert.True(written <= 16, $"{written} interactions to submit");
    }

    /// <summary>Title, three paragraphs, a heading, a list, a link, a picture with its description, a tag and a summary: to "submitted".</summary>
    private async Task<int> SubmitAsync(HubProcess hub, int width)
    {
        var page = await chromium.OpenAsync(hub.Address, width);
        var sara = new CountedPage(page);
        await sara.SignInAsync("sara");
        await sara.FieldAsync(page.GetByLabel("New post"), Title + "\n", "title, Enter");
        await page.WaitForURLAsync(Editor());
        await page.EditorAsync();
        await Assertions.Expect(page.Locator(".ProseMirror")).ToBeFocusedAsync();
        await WriteAsync(page, sara);
        await Chromium.PictureAsync(page, $"effort-editor-{width}");
        await page.SavedAsync();
        var submit = page.GetByRole(AriaRole.Button, new() { NameRegex = SubmitTo() });
        await sara.ClickAsync(submit, "Submit to …");
        await Assertions.Expect(page.GetByLabel("Summary").Last).ToBeFocusedAsync();
        await Chromium.PictureAsync(page, $"effort-submit-{width}");
        await sara.TypeAsync("Two identical pumps, two bills: what a throttled valve costs and how to find it.", "summary");
        await sara.FieldAsync(page.GetByRole(AriaRole.Dialog).GetByLabel("Tags"), "energy\n", "tag, Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("is submitted");
        await page.Context.CloseAsync();
        Print($"contributor at {width}", sara);
        return sara.Count;
    }

    private static async Task WriteAsync(IPage page, CountedPage sara)
    {
        await sara.ClickAsync(page.Tool("Heading 2"), "Heading 2");
        await sara.TypeAsync(
            "In short\nA customer in Bremen asked why two identical pumps need different power.\nWe measured both for a week, at the same flow.\n",
            "heading and two paragraphs");
        await sara.ClickAsync(page.Tool("List"), "List");
        await sara.TypeAsync("the valve behind one of them was throttled\nthe impeller was not worn\n\nHow to measure it yourself stands in our handbook", "list and third paragraph");
        await sara.ClickAsync(page.Tool("Link"), "Link");
        await sara.TypeAsync("https://example.com/handbook\n", "address, Enter");
        await sara.FileAsync(page.Tool("Picture"), Path.Combine(AppContext.BaseDirectory, "Files", "harbour.jpg"), "Picture");
        await Assertions.Expect(page.GetByLabel("Description")).ToBeFocusedAsync();
        await sara.TypeAsync("The pumping station at the harbour\n", "description, Enter");
        await page.Locator(".ProseMirror img[alt='The pumping station at the harbour']").WaitForAsync(new() { Timeout = 60_000 });
        var text = page.Locator(".ProseMirror");
        Assert.Equal(1, await text.Locator("h2").CountAsync());
        Assert.Equal(2, await text.Locator("ul > li").CountAsync());
        Assert.Equal("handbook", await text.Locator("a[href='https://example.com/handbook']").InnerTextAsync());
        Assert.Equal(3, await text.Locator(":scope > p").Filter(new() { HasTextRegex = Words() }).CountAsync());
    }

    /// <summary>One sentence edited (not what it says: that would ask the author too), approved, scheduled for tomorrow 09:00.</summary>
    private async Task<int> ScheduleAsync(HubProcess hub)
    {
        var page = await chromium.OpenAsync(hub.Address);
        var mark = new CountedPage(page);
        await mark.SignInAsync("mark");
        await mark.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = $"Review {Title}" }), "Review, beside the title");
        await mark.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Edit" }), "Edit");
        await page.EditorAsync();
        await mark.DoubleClickAsync(page.Locator(".ProseMirror > p").First, "a word of the sentence");
        await mark.PressAsync("Control+b", "bold");
        await mark.ClickAsync(page.Button("Approve"), "Approve");
        await page.WaitForURLAsync("**/schedule");
        await mark.ClickAsync(page.Button("Tomorrow 09:00"), "Tomorrow 09:00");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("09:00");
        await page.Context.CloseAsync();
        Print("approver at 1440", mark);
        return mark.Count;
    }

    private static void Print(string job, CountedPage page) =>
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job}: {page.Count} interactions\n{page.Report}"));

    [GeneratedRegex("/hub/posts/[0-9a-f-]{36}$")]
    private static partial Regex Editor();

    [GeneratedRegex("^Submit")]
    private static partial Regex SubmitTo();

    [GeneratedRegex(@"\w")]
    private static partial Regex Words();
}
