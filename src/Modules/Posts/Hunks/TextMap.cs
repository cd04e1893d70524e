using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Hunks;

/// <summary>Where the characters of a text stand after it was changed; what was changed itself stands nowhere. Typing costs one look at the ends.</summary>
internal sealed class TextMap
{
    private readonly List<(int Old, int Now, int Length)> kept = [];

    private TextMap()
    {
    }

    public static TextMap Of(string old, string now, Effort effort)
    {
        var map = new TextMap();
        var start = old.AsSpan().CommonPrefixLength(now);
        var end = Math.Min(Anchoring.Common.AtEnd(old, now), Math.Min(old.Length, now.Length) - start);
        map.Keep(0, 0, start);
        map.Middle(old[start..^end], now[start..^end], start, effort);
        map.Keep(old.Length - end, now.Length - end, end);
        return map;
    }

    /// <summary>Where an unbroken stretch begins now; null when something inside it was changed.</summary>
    public int? Find(int at, int length)
    {
        foreach (var (old, now, count) in kept)
        {
            if (old <= at && at + length <= old + count)
            {
                return now + at - old;
            }
        }

        return null;
    }

    /// <summary>Places between two characters: after what stood before it, and before what stood after it.</summary>
    public IEnumerable<int> FindGap(int at)
    {
        if (at > 0 && Find(at - 1, 1) is { } before)
        {
            yield return before + 1;
        }

        if (Find(at, 1) is { } after)
        {
            yield return after;
        }
    }

    private void Middle(string old, string now, int offset, Effort effort)
    {
        if (old.Length == 0 || now.Length == 0)
        {
            return;
        }

        var (words, others) = (WordSplitter.Of(old), WordSplitter.Of(now));
        var (left, right) = SequenceDiff.Numbers(words.Select(w => w.Text), others.Select(w => w.Text));
        var (at, atNow) = (offset, offset);
        foreach (var run in SequenceDiff.Of(left, right, effort))
        {
            var (length, lengthNow) = (Length(words, run.OldAt, run.Old), Length(others, run.NewAt, run.New));
            if (run.Same)
            {
                Keep(at, atNow, length);
            }

            (at, atNow) = (at + length, atNow + lengthNow);
        }
    }

    private static int Length(List<Word> words, int from, int count) => words.GetRange(from, count).Sum(w => w.Text.Length);

    /// <summary>Stretches that stand side by side in both texts are one.</summary>
    private void Keep(int old, int now, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (kept.Count > 0 && kept[^1] is var last && last.Old + last.Length == old && last.Now + last.Length == now)
        {
            kept[^1] = (last.Old, last.Now, last.Length + length);
        }
        else
        {
            kept.Add((old, now, length));
        }
    }
}
