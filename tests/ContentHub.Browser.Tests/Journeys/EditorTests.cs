using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>What the writing page does around the text: outline, checks, two windows, two people.</summary>
public sealed class EditorTests(DemoHub demo) : IClassFixture<DemoHub>
{
    [Fact]
    public async Task The_outline_follows_the_text_leads_to_it_and_stays_open_in_this_browser()
    {
        Chromium.Needed();
        var page = await WritingAsync("sara", "Where the outline leads", 1920);
        var toggle = page.Button("Outline");
        var before = await page.Locator(".ProseMirror").BoundingBoxAsync();
        await toggle.ClickAsync();
        var outline = page.GetByRole(AriaRole.Navigation, new() { Name = "Outline" });
        await Assertions.Expect(outline).ToContainTextAsync("No headings yet");
        Assert.Equal(before!.X, (await page.Locator(".ProseMirror").BoundingBoxAsync())!.X);

        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.TypeAsync("## First part\nWords.\n### A detail\nMore words.\n## Second part\nThe end.");
        await Assertions.Expect(outline.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["First part", "A detail", "Second part"]);

        await outline.GetByRole(AriaRole.Button, new() { Name = "A detail" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".ProseMirror")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(", measured");
        await Assertions.Expect(page.Locator(".ProseMirror h3")).ToHaveTextAsync("A detail, measured");
        await Assertions.Expect(outline).ToContainTextAsync("A detail, measured");
        await Chromium.NoAxeViolationsAsync(page);

        await page.Keyboard.PressAsync("Control+/");
        await Assertions.Expect(page.GetByText("Markdown source")).ToBeVisibleAsync();
        await outline.GetByRole(AriaRole.Button, new() { Name = "Second part" }).ClickAsync();
        await AndSavedAsync(page, () => page.Keyboard.TypeAsync(" of two"));
        await Assertions.Expect(outline).ToContainTextAsync("Second part of two");

        await page.ReloadAsync();
        await page.EditorAsync();
        await Assertions.Expect(outline).ToContainTextAsync("Second part of two");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_address_is_a_link_whether_typed_pasted_over_words_or_set_on_the_word_at_the_cursor()
    {
        Chromium.Needed();
        var page = await WritingAsync("sara", "Three ways to a link");
        var text = page.Locator(".ProseMirror");
        await page.Keyboard.TypeAsync("See https://example.com/typed. Also the handbook");
        await page.Keyboard.PressAsync("Control+Shift+ArrowLeft");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("navigator.clipboard.writeText('https://example.com/pasted')");
        await page.Keyboard.PressAsync("Control+V");
        await page.Keyboard.TypeAsync(" and this guide");
        await page.Tool("Link").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Words to click")).ToHaveValueAsync("guide");
        await AndSavedAsync(page, () => page.Keyboard.TypeAsync("example.com/set\n"));

        await Assertions.Expect(text.Locator("a")).ToHaveTextAsync(["https://example.com/typed", "handbook", "guide"]);
        await page.ReloadAsync();
        await page.EditorAsync();
        await Assertions.Expect(text.Locator("a[href='https://example.com/pasted']")).ToHaveTextAsync("handbook");
        await Assertions.Expect(text.Locator("a[href='https://example.com/set']")).ToHaveTextAsync("guide");
        await Assertions.Expect(text).ToContainTextAsync("See https://example.com/typed. Also the handbook and this guide");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_picture_that_is_refused_or_left_out_leaves_the_text_as_it_was()
    {
        Chromium.Needed();
        var page = await WritingAsync("sara", "No picture");
        await page.Keyboard.TypeAsync("Words.");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Tool("Picture").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "liar.jpg", MimeType = "image/jpeg", Buffer = "no picture at all"u8.ToArray() });
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("The picture was not taken");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".ProseMirror .is-uploading")).ToHaveCountAsync(0);

        chooser = await page.RunAndWaitForFileChooserAsync(() => page.Tool("Picture").ClickAsync());
        await chooser.SetFilesAsync(Path.Combine(AppContext.BaseDirectory, "Files", "harbour.jpg"));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ProseMirror .is-uploading")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".ProseMirror img[src]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".ProseMirror")).ToHaveTextAsync("Words.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_is_let_stay_in_the_panel_with_a_reason()
    {
        Chromium.Needed();
        var page = await WritingAsync("sara", "A note without a summary");
        await AndSavedAsync(page, () => page.Keyboard.TypeAsync("Short and complete."));
        await page.GetByRole(AriaRole.Tab, new() { Name = "Checks" }).ClickAsync();
        var item = page.Locator(".checks__item", new() { HasText = "summary" });
        await item.GetByText("Let it stay").First.ClickAsync();
        await Assertions.Expect(item.GetByLabel("Why it may stay")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(item.GetByRole(AriaRole.Alert)).ToContainTextAsync("why this may stay");
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "editor-waive-1440");
        await page.Keyboard.TypeAsync("It is a note to customers we know.\n");

        await Assertions.Expect(page.Locator("[data-editor-checks]")).ToContainTextAsync("Noted");
        await Assertions.Expect(item).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_windows_of_one_person_show_one_text_and_undo_takes_back_what_was_typed_here()
    {
        Chromium.Needed();
        var first = await WritingAsync("sara", "Two windows");
        await AndSavedAsync(first, () => first.Keyboard.TypeAsync("The beginning."));
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await second.EditorAsync();
        await Assertions.Expect(first.Locator("[data-editor-here]")).ToContainTextAsync("You, in another window");
        await AndSavedAsync(second, () => TypeAtEndAsync(second, " From the second window."));
        await Assertions.Expect(first.Locator(".ProseMirror")).ToContainTextAsync("The beginning. From the second window.");

        await AndSavedAsync(first, () => TypeAtEndAsync(first, " From the first."));
        await Assertions.Expect(second.Locator(".ProseMirror")).ToContainTextAsync("window. From the first.");
        await first.Locator(".ProseMirror > p").First.ClickAsync();
        for (var step = 0; step < 30 && (await second.Locator(".ProseMirror > p").First.InnerTextAsync()).Contains("first", StringComparison.Ordinal); step++)
        {
            await first.Keyboard.PressAsync("Control+z");
        }

        await Assertions.Expect(second.Locator(".ProseMirror")).ToContainTextAsync("From the second window.");
        await Assertions.Expect(second.Locator(".ProseMirror")).Not.ToContainTextAsync("first");
        await first.Context.CloseAsync();
    }

    [Fact]
    public async Task Title_and_fields_are_written_together_too()
    {
        Chromium.Needed();
        var sara = await WritingAsync("sara", "A pump");
        var mark = await demo.Chromium.OpenAsync(demo.Address, checkAxe: false); // under the real content security policy
        await mark.SignInAsync("mark");
        await mark.GotoAsync(sara.Url);
        await mark.EditorAsync();
        await Assertions.Expect(mark.Locator("[data-editor-here]")).ToContainTextAsync("Sara Sellers");

        await mark.GetByLabel("Title", new() { Exact = true }).PressAsync("End");
        await mark.Keyboard.TypeAsync(" for salt water");
        await sara.GetByLabel("Summary", new() { Exact = true }).FillAsync("What to look for.");
        await Assertions.Expect(sara.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("A pump for salt water");
        await Assertions.Expect(mark.GetByLabel("Summary", new() { Exact = true })).ToHaveValueAsync("What to look for.");
        await sara.SavedAsync();
        await mark.SavedAsync();

        await sara.ReloadAsync();
        await sara.EditorAsync();
        await Assertions.Expect(sara.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("A pump for salt water");
        await sara.Context.CloseAsync();
        await mark.Context.CloseAsync();
    }

    [Fact]
    public async Task A_write_from_elsewhere_is_shown_in_the_open_editors_and_unsaved_words_are_offered()
    {
        Chromium.Needed();
        var sara = await WritingAsync("sara", "From elsewhere");
        await AndSavedAsync(sara, () => sara.Keyboard.TypeAsync("The beginning."));
        var plain = await demo.Chromium.OpenWithoutScriptAsync(demo.Address);
        await plain.SignInAsync("mark");
        await plain.GotoAsync(sara.Url);
        await sara.RouteAsync("**/save", route => route.AbortAsync());
        await TypeAtEndAsync(sara, " Not saved yet.");
        await Assertions.Expect(sara.Locator(".editor")).ToHaveAttributeAsync("data-state", "offline");

        await plain.Locator("#Form_Body").FillAsync("Written on a page without script.");
        await plain.Button("Save").ClickAsync();

        await Assertions.Expect(sara.Locator(".ProseMirror")).ToHaveTextAsync("Written on a page without script.", new() { Timeout = 20_000 });
        await Assertions.Expect(sara.Locator("[data-editor-notices]")).ToContainTextAsync("This text was changed from elsewhere");
        await Chromium.NoAxeViolationsAsync(sara);
        await Chromium.PictureAsync(sara, "together-elsewhere-1440");

        await sara.UnrouteAllAsync();
        await AndSavedAsync(sara, () => sara.GetByRole(AriaRole.Button, new() { NameRegex = new("Restore what this browser kept") }).ClickAsync());
        await Assertions.Expect(sara.Locator(".ProseMirror")).ToHaveTextAsync("The beginning. Not saved yet.");
        await sara.Context.CloseAsync();
        await plain.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_live_connection_one_writes_alone_and_is_told()
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address);
        await page.RouteWebSocketAsync("**/hub/rooms/**", socket => socket.CloseAsync());
        await page.SignInAsync("sara");
        await page.GetByLabel("New post").FillAsync("Behind a proxy");
        await page.Button("Start writing").ClickAsync();
        await page.EditorAsync();
        await Assertions.Expect(page.Locator("[data-editor-notices]")).ToContainTextAsync("You write alone here");
        await Chromium.NoAxeViolationsAsync(page);
        await page.Locator(".ProseMirror").ClickAsync();
        await AndSavedAsync(page, () => page.Keyboard.TypeAsync("Typed all the same."));

        var mark = await demo.Chromium.OpenAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync(page.Url);
        await Assertions.Expect(mark.Locator(".lock-notice")).ToContainTextAsync("Sara Sellers is writing here");
        await page.Context.CloseAsync();
        await mark.Context.CloseAsync();
    }

    [Fact]
    public async Task On_the_page_of_a_conflict_ones_own_words_stand_until_one_decides()
    {
        Chromium.Needed();
        var (page, blocked) = (await demo.Chromium.OpenAsync(demo.Address), true);
        await page.RouteWebSocketAsync("**/hub/rooms/**", socket => _ = blocked ? socket.CloseAsync() : Task.FromResult(socket.ConnectToServer()));
        await page.SignInAsync("sara");
        await page.GetByLabel("New post").FillAsync("Two at once");
        await page.Button("Start writing").ClickAsync();
        await page.EditorAsync();
        await AndSavedAsync(page, () => TypeAtEndAsync(page, "The beginning."));
        var plain = await demo.Chromium.OpenWithoutScriptAsync(demo.Address);
        await plain.SignInAsync("sara");
        await plain.GotoAsync(page.Url);
        await page.RouteAsync("**/save", route => route.AbortAsync());
        await TypeAtEndAsync(page, " Mine, not saved.");
        await plain.Locator("#Form_Body").FillAsync("Written in another window.");
        await plain.Button("Save").ClickAsync();

        blocked = false;
        await page.EvaluateAsync("() => document.querySelector('form.editor').requestSubmit()");
        await Assertions.Expect(page.Locator(".compare__pair").First).ToBeVisibleAsync();
        await page.EditorAsync();
        await Assertions.Expect(page.Locator(".ProseMirror")).ToHaveTextAsync("The beginning. Mine, not saved.");
        await Assertions.Expect(page.Locator(".editor")).ToHaveAttributeAsync("data-state", "conflict");
        await Assertions.Expect(page.Locator("[data-editor-notices]")).ToContainTextAsync("You write alone here");
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "conflict-1440");
        await page.Context.CloseAsync();
        await plain.Context.CloseAsync();
    }

    [Fact]
    public async Task Whose_draft_is_taken_over_is_told_in_the_open_window_and_on_the_home_page()
    {
        Chromium.Needed();
        var sara = await WritingAsync("sara", "Taken over");
        await AndSavedAsync(sara, () => sara.Keyboard.TypeAsync("The beginning."));
        await sara.Keyboard.PressAsync("Control+/");
        await Assertions.Expect(sara.GetByText("Markdown source")).ToBeVisibleAsync();
        var mark = await demo.Chromium.OpenAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync(sara.Url);
        await mark.EditorAsync();
        await mark.Button("Take over").ClickAsync();
        await Assertions.Expect(mark.Locator(".editor")).ToHaveAttributeAsync("data-state", "saved");
        await AndSavedAsync(mark, () => TypeAtEndAsync(mark, " By Mark."));

        await sara.Keyboard.TypeAsync(" By Sara.");
        await Assertions.Expect(sara.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mark Winter");
        await Chromium.NoAxeViolationsAsync(sara);
        await Chromium.PictureAsync(sara, "editor-taken-over-1440");
        await sara.GotoAsync("/hub");
        await Assertions.Expect(sara.Locator(".todo-list", new() { HasText = "Needs attention" })).ToContainTextAsync("Mark Winter took over your draft");
        await sara.Context.CloseAsync();
        await mark.Context.CloseAsync();
    }

    /// <summary>A new post with this title and the cursor in its empty text.</summary>
    private async Task<IPage> WritingAsync(string who, string title, int width = 1440)
    {
        var page = await demo.Chromium.OpenAsync(demo.Address, width);
        await page.SignInAsync(who);
        await page.GetByLabel("New post").FillAsync(title);
        await page.Button("Start writing").ClickAsync();
        await page.EditorAsync();
        await Assertions.Expect(page.Locator(".ProseMirror")).ToBeFocusedAsync();
        return page;
    }

    /// <summary>The state line still says "Saved" for a moment after a key; the server's answer does not lie.</summary>
    private static async Task AndSavedAsync(IPage page, Func<Task> change)
    {
        await page.RunAndWaitForResponseAsync(change, answer => answer.Url.EndsWith("/save", StringComparison.Ordinal) && answer.Ok);
        await page.SavedAsync();
    }

    private static async Task TypeAtEndAsync(IPage page, string words)
    {
        await page.Locator(".ProseMirror > p").Last.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(words);
    }
}
