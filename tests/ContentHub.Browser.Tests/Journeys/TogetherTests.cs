using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>Several people in one text at once, in real browsers, on a server that dies under them.</summary>
public sealed class TogetherTests : IAsyncLifetime
{
    private const string Block = ".ProseMirror > p, .ProseMirror > h2";

    private readonly Chromium chromium = new();
    private HubProcess? hub;

    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        if (File.Exists(Chromium.Path))
        {
            hub = await HubProcess.StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }
    }

    [Fact]
    public async Task Three_browsers_type_at_once_one_goes_away_and_the_server_is_killed_twice_and_no_character_is_lost()
    {
        Chromium.Needed();
        var sara = await OpenAsync(1440);
        await sara.SignInAsync("sara");
        await sara.GetByLabel("New post").FillAsync("Three at one text");
        await sara.Button("Start writing").ClickAsync();
        await sara.EditorAsync();
        await sara.Keyboard.TypeAsync("Sara\nMark\nPhone");
        var (mark, phone) = (await JoinAsync("mark", sara.Url), await JoinAsync("sara", sara.Url, 390));
        await HereAsync(sara, "Mark Winter");
        await HereAsync(mark, "Sara");

        await AllTypeAsync([(sara, 0, " one"), (mark, 1, " one"), (phone, 2, " one")]);
        await AgreeAsync(["Sara one", "Mark one", "Phone one"], sara, mark, phone);
        await Chromium.NoAxeViolationsAsync(sara);
        await Chromium.PictureAsync(sara, "together-1440");
        await Chromium.PictureAsync(phone, "together-390");

        await phone.Context.SetOfflineAsync(true);
        await AllTypeAsync([(sara, 0, " two"), (mark, 1, " two"), (phone, 2, " away")]);
        await AgreeAsync(["Sara one two", "Mark one two", "Phone one"], sara, mark);
        // Another kind of block takes the place of the paragraph that the phone types in: its words are put back into it.
        await AtEndAsync(mark, 2);
        await mark.Keyboard.PressAsync("Control+Alt+2");
        await Assertions.Expect(sara.Locator(".ProseMirror > h2")).ToContainTextAsync("Phone one");
        await phone.Context.SetOfflineAsync(false);
        await AgreeAsync(["Sara one two", "Mark one two", "Phone one away"], sara, mark, phone);

        foreach (var round in new[] { " kill", " again" })
        {
            var typing = AllTypeAsync([(sara, 0, round), (mark, 1, round), (phone, 2, round)]);
            await Assertions.Expect(sara.Locator(Block).First).ToContainTextAsync(round[..3], new() { Timeout = 30_000 }); // in the middle of the words
            hub!.KillWithoutWarning();
            await typing;
            await hub.StartAgainAsync();
        }

        await AgreeAsync(["Sara one two kill again", "Mark one two kill again", "Phone one away kill again"], sara, mark, phone);
        foreach (var page in new[] { sara, mark, phone })
        {
            await page.SavedAsync();
        }

        var late = await JoinAsync("mark", sara.Url);
        await AgreeAsync(["Sara one two kill again", "Mark one two kill again", "Phone one away kill again"], late);
        await SavedTextAsync("Sara one two kill again\n\nMark one two kill again\n\n## Phone one away kill again", sara.Url);
    }

    /// <summary>The address again, without script: what is saved, not what the room holds.</summary>
    private async Task SavedTextAsync(string expected, string url)
    {
        var page = await chromium.OpenWithoutScriptAsync(hub!.Address);
        await page.SignInAsync("mark");
        await page.GotoAsync(url);
        for (var tries = 0; tries < 100 && (await page.Locator("#Form_Body").InputValueAsync()).Trim() != expected; tries++)
        {
            await page.ReloadAsync();
        }

        Assert.Equal(expected, (await page.Locator("#Form_Body").InputValueAsync()).Trim());
    }

    private async Task<IPage> JoinAsync(string who, string url, int width = 1440)
    {
        var page = await OpenAsync(width);
        await page.SignInAsync(who);
        await page.GotoAsync(url);
        await page.EditorAsync();
        return page;
    }

    /// <summary>Three editors and a server that starts again share one machine: nobody hurries them.</summary>
    private async Task<IPage> OpenAsync(int width)
    {
        var page = await chromium.OpenAsync(hub!.Address, width);
        page.SetDefaultTimeout(60_000);
        return page;
    }

    private static Task HereAsync(IPage page, string name) => Assertions.Expect(page.Locator("[data-editor-here]")).ToContainTextAsync(name, new() { Timeout = 30_000 });

    /// <summary>Everybody at the end of a paragraph, letters interleaved.</summary>
    private static async Task AllTypeAsync((IPage Page, int Paragraph, string Words)[] people)
    {
        foreach (var (page, paragraph, _) in people)
        {
            await AtEndAsync(page, paragraph);
        }

        await Task.WhenAll(people.Select(p => p.Page.Keyboard.TypeAsync(p.Words, new() { Delay = 15 })));
    }

    private static async Task AtEndAsync(IPage page, int block)
    {
        await page.Locator(Block).Nth(block).ClickAsync();
        await page.Keyboard.PressAsync("End");
    }

    private static Task AgreeAsync(string[] paragraphs, params IPage[] pages) => Task.WhenAll(pages.Select(async page =>
    {
        try
        {
            await page.WaitForFunctionAsync(
                "want => JSON.stringify([...document.querySelectorAll('.ProseMirror > p, .ProseMirror > h2')].map(p => { const c = p.cloneNode(true); c.querySelectorAll('.remote-cursor').forEach(x => x.remove()); return c.textContent; }).filter(t => t !== '')) === JSON.stringify(want)",
                paragraphs, new() { Timeout = 60_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{string.Join(" | ", paragraphs)} expected, but one has {await page.Locator(".ProseMirror").InnerTextAsync()}");
        }
    }));
}
