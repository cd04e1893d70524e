using ContentHub.Browser.Tests.Hub;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>Comments beside the text, with two people at two browsers.</summary>
public sealed class CommentTests(DemoHub demo) : IClassFixture<DemoHub>
{
    private static readonly string Argument = $"/hub/posts/{DemoPosts.Id(33)}";

    [Fact]
    public async Task Mark_comments_on_words_and_Sara_follows_answers_and_sees_what_her_edits_do_to_them()
    {
        Chromium.Needed();
        var sara = await demo.Chromium.OpenAsync(demo.Address);
        await sara.SignInAsync("sara");
        await sara.FillAsync("#new-title", "What the duty point decides");
        await sara.Button("Start writing").ClickAsync();
        await sara.EditorAsync();
        await sara.Locator(".ProseMirror").ClickAsync();
        await sara.Keyboard.TypeAsync("Start with the duty point of the system.\nThen choose the impeller by hand.");
        await sara.SavedAsync();

        // Mark reads along while Sara holds the post, and may comment all the same.
        var mark = await demo.Chromium.OpenAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync(new Uri(sara.Url).AbsolutePath);
        await mark.EditorAsync();
        await SelectAsync(mark, "duty point");
        await mark.Locator(".comments__here").ClickAsync();
        await mark.Keyboard.TypeAsync("@Sar");
        await Assertions.Expect(mark.GetByRole(AriaRole.Option, new() { Name = "Sara Sellers" })).ToBeVisibleAsync();
        await mark.Keyboard.PressAsync("Enter");
        await mark.Keyboard.TypeAsync("at which temperature?");
        await Chromium.NoAxeViolationsAsync(mark);
        await mark.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Thread(mark, "at which temperature?")).ToContainTextAsync("@Sara Sellers at which temperature?");
        await Assertions.Expect(mark.Locator("[data-comment]")).ToHaveTextAsync(["duty point"]);
        await SelectAsync(mark, "the impeller");
        await mark.Keyboard.PressAsync("Control+Alt+m");
        await mark.Keyboard.TypeAsync("From the table, not by hand.");
        await mark.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(mark.Locator("[data-comment]")).ToHaveTextAsync(["duty point", "the impeller"]);

        // It reaches the open page without a reload, and the home page leads to it.
        await Assertions.Expect(sara.GetByRole(AriaRole.Tab, new() { Name = "Comments 2" })).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Assertions.Expect(sara.Locator("[data-comment]")).ToHaveTextAsync(["duty point", "the impeller"]);
        await sara.GotoAsync("/hub");
        var row = sara.Locator(".todo-list__row", new() { HasText = "What the duty point decides" }).Filter(new() { HasText = "Mark Winter mentioned you in a comment" });
        await row.GetByRole(AriaRole.Link, new() { Name = "Answer" }).ClickAsync();
        await sara.EditorAsync();
        var thread = Thread(sara, "at which temperature?");
        await Assertions.Expect(thread).ToBeFocusedAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(sara.Locator(".comments__mark--current")).ToHaveTextAsync("duty point");

        // Words before it change; the mark stays on its words, here and after a reload.
        await sara.Locator(".ProseMirror p").First.ClickAsync();
        await sara.Keyboard.PressAsync("Control+Home");
        await sara.Keyboard.TypeAsync("A new beginning. ");
        await sara.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sara.Locator("[data-comment]")).ToHaveTextAsync(["duty point", "the impeller"]);
        await sara.SavedAsync();
        await sara.ReloadAsync();
        await sara.EditorAsync();
        await Assertions.Expect(sara.Locator("[data-comment]")).ToHaveTextAsync(["duty point", "the impeller"], new() { Timeout = 30_000 });

        await Button(thread, "Reply").ClickAsync();
        await thread.GetByLabel("Reply", new() { Exact = true }).FillAsync("At 20 °C.");
        await Button(thread, "Send reply").ClickAsync();
        await Assertions.Expect(thread.Locator(".comments__item")).ToHaveCountAsync(2);
        await Button(thread, "Resolve").ClickAsync();
        await Assertions.Expect(sara.Locator("[data-comment]")).ToHaveTextAsync(["the impeller"]);
        await Assertions.Expect(sara.GetByRole(AriaRole.Tab, new() { Name = "Comments 1" })).ToBeVisibleAsync();

        // Words that are deleted say so beside the text; taking that back brings them back.
        var other = Thread(sara, "From the table, not by hand.");
        await Button(other, "the impeller").ClickAsync();
        await Assertions.Expect(sara.Locator(".ProseMirror")).ToBeFocusedAsync();
        await sara.Keyboard.PressAsync("Delete");
        await Assertions.Expect(other).ToContainTextAsync("The text it refers to is gone");
        await sara.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(other).Not.ToContainTextAsync("The text it refers to is gone");
        await Assertions.Expect(sara.Locator("[data-comment]")).ToHaveTextAsync(["the impeller"]);
        await sara.SavedAsync();
        await Chromium.NoAxeViolationsAsync(sara);
        await sara.Context.CloseAsync();
        await mark.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    [InlineData(390, true)]
    public async Task The_argument_of_the_demo_is_read_beside_the_text_on_a_desk_and_as_a_sheet_on_a_phone(int width, bool dark)
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, width, dark);
        await page.SignInAsync("lena");
        await page.GotoAsync(Argument + "/comments?show=all");
        await Assertions.Expect(page.Locator(".comments__gone")).ToHaveCountAsync(1);
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, $"comments-page-{width}{(dark ? "-dark" : "")}");
        var link = await page.Locator("article", new() { HasText = "about 30 %" }).GetByRole(AriaRole.Link, new() { Name = "Show in the text" }).GetAttributeAsync("href");

        await page.GotoAsync(link!);
        await page.EditorAsync();
        var thread = Thread(page, "124,000 of 412,000");
        await Assertions.Expect(thread).ToBeFocusedAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(thread).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".comments__mark--current")).ToHaveTextAsync("30 % less energy");
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, $"comments-editor-{width}{(dark ? "-dark" : "")}");
        await page.GotoAsync(Argument + "/review");
        await Chromium.PictureAsync(page, $"comments-review-{width}{(dark ? "-dark" : "")}");
        await page.Context.CloseAsync();
    }

    private static ILocator Thread(IPage page, string text) => page.Locator("[data-comments] .comments__thread", new() { HasText = text });

    private static ILocator Button(ILocator thread, string name) => thread.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Selects words of the text as a pointer would: the browser's own selection, which the editor follows.</summary>
    private static async Task SelectAsync(IPage page, string words)
    {
        await page.Locator(".ProseMirror p", new() { HasText = words }).First.ClickAsync();
        await page.EvaluateAsync(
            """
            words => {
              const walker = document.createTreeWalker(document.querySelector('.ProseMirror'), NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + words.length);
              }
            }
            """, words);
        await Assertions.Expect(page.Locator(".comments__here")).ToBeVisibleAsync();
    }
}
