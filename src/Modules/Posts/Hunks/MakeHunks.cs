using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Hunks;

/// <summary>
/// "Text in, suggestions out": what changed between two texts, word by word, as changes that can be decided one by one. Pure and bounded.
/// </summary>
internal static class MakeHunks
{
    private const int LittleWords = 3;
    private const int LittleLetters = 5;

    public static IReadOnlyList<Hunk> Between(string from, string to, Effort effort)
    {
        var (old, now) = (WordSplitter.Of(from), WordSplitter.Of(to));
        var (left, right) = SequenceDiff.Numbers(old.Select(w => w.Text), now.Select(w => w.Text));
        var stretches = Stretches(SequenceDiff.Of(left, right, effort), old);
        var (oldAt, newAt) = (Offsets(old), Offsets(now));
        var hunks = stretches.Select(s => new Cut(oldAt[s.From], oldAt[s.To], newAt[s.NewFrom], newAt[s.NewTo])).ToList();
        return [.. MarkPairs.Together(hunks, from, to).Select(c => c.In(from, to)).Where(h => !IsBlankOnly(h, from))];
    }

    /// <summary>Changed words with nothing between but a blank or an "a" are one change; a line end always keeps them apart.</summary>
    private static List<(int From, int To, int NewFrom, int NewTo)> Stretches(IReadOnlyList<Run> runs, List<Word> old)
    {
        var found = new List<(int From, int To, int NewFrom, int NewTo)>();
        foreach (var run in runs.Where(r => !r.Same))
        {
            var now = (From: run.OldAt, To: run.OldAt + run.Old, NewFrom: run.NewAt, NewTo: run.NewAt + run.New);
            if (found.Count > 0 && IsLittle(old, found[^1].To, now.From, found[^1].To - found[^1].From + now.To - now.From))
            {
                found[^1] = (found[^1].From, now.To, found[^1].NewFrom, now.NewTo);
            }
            else
            {
                found.Add(now);
            }
        }

        return found;
    }

    private static bool IsLittle(List<Word> old, int from, int to, int around)
    {
        if (to - from > LittleWords || Enumerable.Range(from, to - from).Any(i => old[i].Text.Contains('\n', StringComparison.Ordinal)))
        {
            return false;
        }

        var words = old.GetRange(from, to - from);
        return words.TrueForAll(w => w.IsBlank) || (words.Sum(w => w.Text.Length) <= LittleLetters && words.Exists(w => w.IsBlank) && around > 2 * words.Count);
    }

    private static int[] Offsets(List<Word> words)
    {
        var offsets = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            offsets[i + 1] = offsets[i] + words[i].Text.Length;
        }

        return offsets;
    }

    /// <summary>White space that is only other white space is nobody's suggestion unless it parts paragraphs; nor is what stands before the first and after the last word.</summary>
    private static bool IsBlankOnly(Hunk hunk, string from)
    {
        static bool Parts(string text) => text.Contains("\n\n", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(hunk.Before) && string.IsNullOrWhiteSpace(hunk.After)
            && ((hunk.Before.Length > 0 && hunk.After.Length > 0 && Parts(hunk.Before) == Parts(hunk.After))
                || string.IsNullOrWhiteSpace(from[hunk.End..]) || string.IsNullOrWhiteSpace(from[..hunk.At]));
    }
}
