using System.Text;

namespace ContentHub.Posts.Comparing;

/// <summary>Neighbouring words that share a look, with the address that they lead to.</summary>
internal readonly record struct Span(string Text, string? Target);

internal static class Spans
{
    /// <summary>A sentence shows this much of a text.</summary>
    private const int Shown = 120;

    public static List<Span> Of(TextBlock block, Look look)
    {
        var target = look is Look.Link or Look.Picture;
        var spans = new List<Span>();
        var text = new StringBuilder();
        for (var i = 0; i < block.Words.Count; i++)
        {
            var word = block.Words[i];
            if (!word.Look.HasFlag(look))
            {
                continue;
            }

            text.Append(word.Text);
            var goesOn = look is not Look.Picture && i + 1 < block.Words.Count && block.Words[i + 1].Look.HasFlag(look) && (!target || block.Words[i + 1].Target == word.Target);
            if (!goesOn)
            {
                spans.Add(new Span(Short(text.ToString()), target ? Short(word.Target ?? "") : null));
                text.Clear();
            }
        }

        return spans;
    }

    /// <summary>What stands on one side only; as often as it stands there more often.</summary>
    public static (List<Span> Gone, List<Span> Came) Differing(List<Span> old, List<Span> now)
    {
        var counts = new Dictionary<Span, int>();
        foreach (var span in now)
        {
            counts[span] = counts.GetValueOrDefault(span) + 1;
        }

        List<Span> gone = [.. old.Where(s => !Take(counts, s)).Take(100)];
        return (gone, [.. now.Where(s => Take(counts, s)).Take(100)]);
    }

    private static bool Take(Dictionary<Span, int> counts, Span span)
    {
        if (counts.GetValueOrDefault(span) == 0)
        {
            return false;
        }

        counts[span]--;
        return true;
    }

    private static string Short(string text) => Kernel.Texts.PlainText.Beginning(text.Trim(), Shown);
}
