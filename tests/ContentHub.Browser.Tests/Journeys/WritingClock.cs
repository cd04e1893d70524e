using System.Globalization;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>How long until one reads a long text, until one writes in it, and from key to picture: the same clock for every page with a writing surface. In milliseconds.</summary>
/// <param name="Opened">From the moment the script has the text until one writes in it.</param>
internal sealed record WritingClock(double Readable, double Editable, double Opened, double Middle, double Slow)
{
    private const string Script = """
        window.marks = {};
        document.addEventListener('readystatechange', () => { if (document.readyState === 'interactive') marks.given ??= performance.now(); });
        const look = () => {
          if (!marks.readable && document.querySelector('#Form_Body')?.value.length > 1000) requestAnimationFrame(() => { marks.readable ??= performance.now(); });
          const text = document.querySelector('.ProseMirror[contenteditable=true]');
          if (!marks.editable && text && text.innerText.length > 1000) { marks.editable = performance.now(); clearInterval(timer); }
        };
        const timer = setInterval(look, 10);
        window.keys = [];
        addEventListener('keydown', event => { const from = event.timeStamp; requestAnimationFrame(() => { const port = new MessageChannel(); port.port1.onmessage = () => keys.push(performance.now() - from); port.port2.postMessage(0); }); }, true);
        """;

    /// <param name="ready">What else has to be there before somebody types.</param>
    /// <param name="typed">What is waited for afterwards.</param>
    public static async Task<WritingClock> MeasureAsync(IPage page, string address, Func<Task>? ready = null, Func<Task>? typed = null)
    {
        await page.AddInitScriptAsync(Script);
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("marks.editable > 0");
        await (ready?.Invoke() ?? Task.CompletedTask);
        await page.Locator(".ProseMirror > p").Nth(3).ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.EvaluateAsync("keys.length = 0");
        await page.Keyboard.TypeAsync(" The quick brown fox jumps over the lazy dog, and then again from the other side of the river.", new() { Delay = 60 });
        await (typed?.Invoke() ?? Task.CompletedTask);
        await Assertions.Expect(page.Locator(".ProseMirror > p").Nth(3)).ToContainTextAsync("other side of the river.");
        var keys = (await page.EvaluateAsync<double[]>("keys")).Order().ToArray();
        var marks = await page.EvaluateAsync<double[]>("[marks.readable, marks.editable, marks.editable - marks.given]");
        return new(marks[0], marks[1], marks[2], keys[keys.Length / 2], keys[(int)(keys.Length * 0.95)]);
    }

    /// <summary>How many times as long as <paramref name="other"/>.</summary>
    public string Over(WritingClock other) =>
        string.Create(CultureInfo.InvariantCulture, $"editable {Editable / other.Editable:0.00}, opened {Opened / other.Opened:0.00}, key to paint {Middle / other.Middle:0.00}, {Slow / other.Slow:0.00}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Readable:0} / {Editable:0} / {Opened:0} / {Middle:0}, {Slow:0}");
}
