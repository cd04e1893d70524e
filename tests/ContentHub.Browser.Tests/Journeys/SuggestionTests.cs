using ContentHub.Browser.Tests.Hub;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>Other words for a text: typed as they should be, decided one by one, by people at several browsers.</summary>
public sealed class SuggestionTests(DemoHub demo) : IClassFixture<DemoHub>
{
    private static readonly string Suggested = $"/hub/posts/{DemoPosts.Id(36)}";

    [Fact]
    public async Task Lena_suggests_by_typing_Sara_decides_in_the_editor_it_reaches_Mark_beside_her_and_the_revision_tells()
    {
        Chromium.Needed();
        var sara = await demo.Chromium.OpenAsync(demo.Address);
        await sara.SignInAsync("sara");
        await sara.FillAsync("#new-title", "Words that others suggest");
        await sara.Button("Start writing").ClickAsync();
        await sara.EditorAsync();
        await sara.Locator(".ProseMirror").ClickAsync();
        await sara.Keyboard.TypeAsync("The old pump is loud.\nIt needs a new seal and some oil.\nThen call us.");
        await sara.SavedAsync();
        var path = new Uri(sara.Url).AbsolutePath;
        var mark = await demo.Chromium.OpenAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync(path);
        await mark.EditorAsync();
        await TextAsync(mark, "The old pump is loud.", "It needs a new seal and some oil.", "Then call us.");

        // Lena may not edit this draft: the page says so and leads to Suggest mode.
        var lena = await demo.Chromium.OpenAsync(demo.Address);
        await lena.SignInAsync("lena");
        await lena.GotoAsync(path);
        await lena.EditorAsync();
        await lena.Locator("[data-editor-notices]").GetByRole(AriaRole.Link, new() { Name = "Suggest changes" }).ClickAsync();
        await lena.EditorAsync();
        await SelectAsync(lena, "old");
        await lena.Keyboard.TypeAsync("noisy");
        await Assertions.Expect(lena.Locator(".ProseMirror ins")).ToHaveTextAsync(["noisy"]);
        await Assertions.Expect(lena.Locator(".ProseMirror del")).ToHaveTextAsync(["old"]);
        await SelectAsync(lena, " and some oil");
        await lena.Keyboard.PressAsync("Delete");
        await lena.Locator(".ProseMirror p").Last.ClickAsync();
        await lena.Keyboard.PressAsync("Control+End");
        await lena.Keyboard.TypeAsync(" Today, please.");
        await Assertions.Expect(lena.Locator("[data-suggest-figures]")).ToHaveTextAsync("3 changes");
        await lena.GetByLabel("Why").FillAsync("Shorter, and what it is about.");

        // What was typed outlives the page.
        await Assertions.Expect(lena.Locator("[name='Form.Text']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Today, please"));
        await lena.ReloadAsync();
        await lena.EditorAsync();
        await Assertions.Expect(lena.Locator("[data-suggest-figures]")).ToHaveTextAsync("3 changes");
        await Assertions.Expect(lena.Locator(".notice")).ToContainTextAsync("What you typed last time stands here again");
        await Chromium.NoAxeViolationsAsync(lena);
        await lena.Button("Send suggestions").ClickAsync();
        await lena.WaitForURLAsync("**/suggestions");
        await Assertions.Expect(lena.Locator(".suggestions__item")).ToHaveCountAsync(3);

        // They are drawn in the open editor, without touching the text.
        await Assertions.Expect(sara.GetByRole(AriaRole.Tab, new() { Name = "Suggestions 3" })).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Assertions.Expect(sara.Locator(".ProseMirror .suggestion--out")).ToHaveTextAsync(["old", " and some oil"]);
        await Assertions.Expect(sara.Locator(".ProseMirror .suggestion--in")).ToHaveTextAsync(["noisy", ". Today, please"]);
        await sara.Locator(".ProseMirror p").First.ClickAsync();
        await sara.Keyboard.PressAsync("F9");
        var bubble = sara.Locator(".suggestion-bubble");
        await Assertions.Expect(bubble).ToContainTextAsync("Lena Vogt suggests other words");
        await Assertions.Expect(bubble.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeFocusedAsync();
        await Chromium.NoAxeViolationsAsync(sara);
        await Chromium.PictureAsync(sara, "suggestions-bubble-1440");
        await sara.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sara.GetByRole(AriaRole.Tab, new() { Name = "Suggestions 2" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await TextAsync(mark, "The noisy pump is loud.", "It needs a new seal and some oil.", "Then call us.");

        await sara.Locator(".ProseMirror p").First.ClickAsync();
        await sara.Keyboard.PressAsync("F9");
        await bubble.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await Assertions.Expect(sara.GetByRole(AriaRole.Tab, new() { Name = "Suggestions 1" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await sara.GetByRole(AriaRole.Tab, new() { Name = "Suggestions 1" }).ClickAsync();
        await sara.Locator("[data-suggestions] article").GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(sara.Locator("[data-suggestions]")).ToContainTextAsync("No suggestion is open.", new() { Timeout = 30_000 });
        await TextAsync(mark, "The noisy pump is loud.", "It needs a new seal and some oil.", "Then call us. Today, please.");
        await sara.SavedAsync();

        // Mark goes on from there: what stood before is a revision, and it knows what it took.
        await mark.Locator(".ProseMirror > p").Nth(0).ClickAsync();
        await mark.Keyboard.PressAsync("End");
        await mark.Keyboard.TypeAsync(" Very.");
        await mark.SavedAsync();
        await TextAsync(sara, "The noisy pump is loud. Very.", "It needs a new seal and some oil.", "Then call us. Today, please.");
        await lena.GotoAsync(path + "/history");
        await Assertions.Expect(lena.Locator(".timeline")).ToContainTextAsync("Took 2 suggestions by Lena Vogt");
        await lena.GotoAsync(path + "/trail");
        await Assertions.Expect(lena.Locator("main")).ToContainTextAsync("rejected 1 suggestion by Lena Vogt");
        foreach (var page in new[] { sara, mark, lena })
        {
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Without_script_words_are_suggested_and_decided_by_forms()
    {
        Chromium.Needed();
        var mark = await demo.Chromium.OpenWithoutScriptAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync($"/hub/posts/{DemoPosts.Id(35)}/suggest?field=title");
        await mark.GetByLabel("Title", new() { Exact = true }).FillAsync("Water hammer: what we learnt in Uelzen");
        await mark.GetByRole(AriaRole.Button, new() { Name = "Send suggestions" }).ClickAsync();
        await mark.WaitForURLAsync("**/suggestions");
        var sara = await demo.Chromium.OpenWithoutScriptAsync(demo.Address);
        await sara.SignInAsync("sara");
        await sara.GotoAsync($"/hub/posts/{DemoPosts.Id(35)}/suggestions");
        await sara.GetByRole(AriaRole.Button, new() { Name = "Accept the suggestion by Mark Winter" }).First.ClickAsync();
        await Assertions.Expect(sara.Locator("main")).ToContainTextAsync("Nothing is open");
        await Assertions.Expect(sara.Locator(".page-head__back")).ToHaveTextAsync("Water hammer: what we learnt in Uelzen");
        await mark.Context.CloseAsync();
        await sara.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    [InlineData(390, true)]
    public async Task The_suggestions_of_the_demo_are_read_on_a_desk_and_on_a_phone(int width, bool dark)
    {
        Chromium.Needed();
        var name = $"{width}{(dark ? "-dark" : "")}";
        var page = await demo.Chromium.OpenAsync(demo.Address, width, dark);
        await page.SignInAsync("sara");
        await page.GotoAsync(Suggested + "/suggestions");
        await Assertions.Expect(page.Locator(".suggestions__item")).ToHaveCountAsync(3);
        await LookAsync(page, "suggestions-page-" + name);
        await page.GotoAsync(Suggested + "/suggest");
        await page.EditorAsync();
        await Assertions.Expect(page.Locator("[data-suggest-figures]")).ToContainTextAsync("Nothing is changed yet");
        await LookAsync(page, "suggestions-mode-" + name);
        await page.GotoAsync(Suggested);
        await page.EditorAsync();
        await Assertions.Expect(page.Locator(".ProseMirror .suggestion--out")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        if (width < 500)
        {
            await page.Locator("[data-editor-action='panel']").ClickAsync();
        }

        await page.GetByRole(AriaRole.Tab, new() { Name = "Suggestions 3" }).ClickAsync();
        await LookAsync(page, "suggestions-editor-" + name);
        await page.GotoAsync(Suggested + "/review");
        await LookAsync(page, "suggestions-review-" + name);
        await page.Context.CloseAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth + 1"), $"{name} is wider than the window.");
        await Chromium.PictureAsync(page, name);
        await Chromium.NoAxeViolationsAsync(page);
    }

    /// <summary>The words of the text itself, without what is drawn on it.</summary>
    private static Task TextAsync(IPage page, params string[] paragraphs) => page.WaitForFunctionAsync(
        "want => JSON.stringify([...document.querySelectorAll('.ProseMirror > p')].map(p => { const c = p.cloneNode(true); c.querySelectorAll('.remote-cursor, ins.suggestion').forEach(x => x.remove()); return c.textContent; }).filter(t => t !== '')) === JSON.stringify(want)",
        paragraphs, new() { Timeout = 60_000 });

    private static async Task SelectAsync(IPage page, string words)
    {
        await page.Locator(".ProseMirror p", new() { HasText = words }).First.ClickAsync();
        await page.EvaluateAsync(
            """
            words => {
              const walker = document.createTreeWalker(document.querySelector('.ProseMirror'), NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + words.length); return; }
              }
            }
            """, words);
    }
}
