using System.Diagnostics;
using ContentHub.Posts.Anchoring;

namespace ContentHub.Posts.Tests.Anchoring;

public sealed class AnchoringSpeedTests
{
    [Fact]
    public void Three_hundred_marks_in_twenty_thousand_words_cost_no_more_than_their_share()
    {
        var (half, whole) = (Best(10_000, 150), Best(20_000, 300));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"10,000 words, 150 marks: {half.TotalMilliseconds:F1} ms; 20,000 words, 300 marks: {whole.TotalMilliseconds:F1} ms (a third of the marks edited, a tenth gone)");

        // Twice the marks in twice the text: four times the work where each looks at everything, and room for chance.
        Assert.True(whole < (half * 10) + TimeSpan.FromMilliseconds(20), $"{half} -> {whole}");
    }

    private static TimeSpan Best(int words, int marks) => Enumerable.Range(0, 5).Select(_ => Once(words, marks)).Min();

    private static TimeSpan Once(int words, int marks)
    {
        var chance = new Random(7);
        string[] blocks = [.. Enumerable.Range(0, words / 50).Select(b => string.Join(' ', Enumerable.Range(0, 50).Select(_ => Word(chance))))];
        var text = ReadText.Of(blocks);
        List<Quote> quotes = [.. Enumerable.Range(0, marks).Select(_ => text.QuoteOf(new Spot(chance.Next(text.Text.Length - 200), 10 + chance.Next(80))))];
        var changed = text.Text;
        foreach (var (quote, i) in quotes.Select((q, i) => (q, i)).Where(q => q.i % 3 == 0))
        {
            var at = changed.IndexOf(quote.Exact, StringComparison.Ordinal);
            if (at >= 0)
            {
                changed = i % 10 == 0 ? changed.Remove(at, quote.Exact.Length) : changed.Insert(at + (quote.Exact.Length / 2), "changed ");
            }
        }

        var watch = Stopwatch.StartNew();
        var now = ReadText.Of(changed.Split('\n'));
        var found = quotes.Count(q => FindQuote.In(now, q) is not null);
        watch.Stop();
        Assert.InRange(found, marks * 8 / 10, marks);
        return watch.Elapsed;
    }

    private static string Word(Random chance) => string.Concat(Enumerable.Range(0, 2 + chance.Next(8)).Select(_ => (char)('a' + chance.Next(26))));
}
