using DiffPlex;

namespace ContentHub.Posts.Comparing;

/// <summary>
/// The shortest difference of two short sequences. The library compares letters, so each item gets one of its own; its cost grows with the
/// square of the length, which is why only <see cref="SequenceDiff.Window"/> items come here at a time.
/// </summary>
internal static class ShortDiff
{
    /// <summary>Null when nothing is the same, or when it would cost more than is left.</summary>
    public static List<Run>? Of(ReadOnlySpan<int> old, ReadOnlySpan<int> now, Effort effort)
    {
        var letters = new Dictionary<int, char>();
        var (left, right) = (Letters(old, letters), Letters(now, letters));
        long size = left.Length + right.Length;
        if (!right.AsSpan().ContainsAny(left) || !effort.Take(size * size / 4))
        {
            return null;
        }

        var runs = new List<Run>();
        var (at, atNew) = (0, 0);
        foreach (var block in Differ.Instance.CreateCharacterDiffs(left, right, ignoreWhitespace: false, ignoreCase: false).DiffBlocks)
        {
            runs.Add(new Run(at, atNew, block.DeleteStartA - at, block.InsertStartB - atNew, Same: true));
            runs.Add(new Run(block.DeleteStartA, block.InsertStartB, block.DeleteCountA, block.InsertCountB, Same: false));
            (at, atNew) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        runs.Add(new Run(at, atNew, left.Length - at, right.Length - atNew, Same: true));
        return runs;
    }

    private static string Letters(ReadOnlySpan<int> items, Dictionary<int, char> known)
    {
        var letters = new char[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            letters[i] = known.TryGetValue(items[i], out var letter) ? letter : known[items[i]] = (char)(known.Count + 1);
        }

        return new string(letters);
    }
}
