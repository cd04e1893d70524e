using System.Globalization;
using System.Net;
using System.Text;
using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>A text of 20,000 words, in the end with 300 comments: how long until one reads it, until one writes in it, and from key to picture. Printed, not asserted: machines differ.</summary>
public sealed class LongTextTests(DemoHub demo, ITestOutputHelper output) : IClassFixture<DemoHub>
{
    [Fact]
    public async Task Twenty_thousand_words_together_and_alone()
    {
        Chromium.Needed();
        var plain = await demo.Chromium.OpenWithoutScriptAsync(demo.Address);
        plain.SetDefaultTimeout(90_000);
        await plain.SignInAsync("sara");
        await plain.GetByLabel("New post").FillAsync("Twenty thousand words");
        await plain.Button("Start writing").ClickAsync();
        await plain.Locator("#Form_Body").FillAsync(Words(20_000));
        await plain.Button("Save").ClickAsync();
        var address = plain.Url;
        var markdown = await plain.Locator("#Form_Body").InputValueAsync();

        var alone = await MeasureAsync(address, blocked: true);
        var together = await MeasureAsync(address, blocked: false);

        var bare = await MeasureBareKitAsync(markdown);

        await CommentAsync(plain, 300);
        var talked = await MeasureAsync(address, blocked: false, comments: 300);

        output.WriteLine($"20,000 words, {Environment.ProcessorCount} processors; readable / editable / opened by the script / key to paint p50, p95 (ms)");
        output.WriteLine($"together  {together}");
        output.WriteLine($"alone     {alone} (after its wait for a connection)");
        output.WriteLine($"300 comments {talked}");
        output.WriteLine($"bare kit  {bare}");
        output.WriteLine($"together, times the bare kit: {together.Over(bare)}");
        output.WriteLine($"300 comments, times the bare kit: {talked.Over(bare)}");
    }

    /// <summary>On words all over the text, as the panel sends them.</summary>
    private static async Task CommentAsync(IPage page, int count)
    {
        await page.ReloadAsync();
        var token = await page.Locator("input[name='__RequestVerificationToken']").First.GetAttributeAsync("value");
        var url = page.Url.Split('?')[0].Replace("/hub/posts/", "/hub/comments/post/", StringComparison.Ordinal);
        var blocks = (await page.Locator("#Form_Body").InputValueAsync()).ReplaceLineEndings("\n").Split("\n\n").Select(b => b.TrimStart('#', ' ')).ToList();
        var places = blocks.Index().Where(b => b.Item.Length > 120).ToList();
        for (var i = 0; i < count; i++)
        {
            var (block, text) = places[i % places.Count];
            var at = 10 + (i / places.Count * 40);
            var answer = await page.APIRequest.PostAsync(url, new()
            {
                Headers = new Dictionary<string, string> { ["RequestVerificationToken"] = token! },
                DataObject = new { text = $"Comment {i + 1}: is this what was measured?", field = "body", exact = text.Substring(at, 30), prefix = text[(at - 10)..at], suffix = text.Substring(at + 30, 30), block },
            });
            Assert.True(answer.Ok, $"{answer.Status} {await answer.TextAsync()}");
        }
    }

    private async Task<WritingClock> MeasureAsync(string address, bool blocked, int comments = 0)
    {
        var page = await demo.Chromium.OpenAsync(demo.Address);
        page.SetDefaultTimeout(90_000);
        if (blocked)
        {
            await page.RouteWebSocketAsync("**/hub/rooms/**", socket => socket.CloseAsync());
        }

        await page.SignInAsync("sara");
        var clock = await WritingClock.MeasureAsync(page, address,
            ready: () => page.WaitForFunctionAsync("most => new Set([...document.querySelectorAll('.ProseMirror [data-comment]')].map(mark => mark.dataset.comment)).size >= most", comments),
            typed: page.SavedAsync);
        await page.Context.CloseAsync();
        return clock;
    }

    /// <summary>The editor kit with the same schema, text and style, and nothing of the product around it: what the browser takes anyway.</summary>
    private async Task<WritingClock> MeasureBareKitAsync(string markdown)
    {
        var page = await demo.Chromium.OpenAsync(demo.Address);
        page.SetDefaultTimeout(90_000);
        await page.RouteAsync("**/bare-kit.js", route => route.FulfillAsync(new() { Path = Repository.BareKit }));
        await page.RouteAsync("**/bare-kit", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare kit</title>
                <link rel="stylesheet" href="/dist/workbench.css"><script type="module" src="/bare-kit.js"></script></head>
                <body><main class="editor__page"><textarea id="Form_Body" rows="24">{WebUtility.HtmlEncode(markdown)}</textarea></main></body></html>
                """,
        }));
        var clock = await WritingClock.MeasureAsync(page, "/bare-kit");
        await page.Context.CloseAsync();
        return clock;
    }

    /// <summary>An article as people write them: headings, paragraphs of some eighty words, a list now and then.</summary>
    private static string Words(int count)
    {
        string[] words = ["pump", "pressure", "the", "valve", "of", "energy", "and", "measured", "customer", "a", "week", "curve", "with", "litres", "duty", "point"];
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(words[(i * 7 + i / 80) % words.Length]).Append(i % 80 == 79 ? ".\n\n" : i % 13 == 12 ? ", " : " ");
            if (i % 400 == 399)
            {
                text.Append(CultureInfo.InvariantCulture, $"## Part {i / 400 + 1}\n\n");
            }
        }

        return text.ToString().Trim();
    }
}
