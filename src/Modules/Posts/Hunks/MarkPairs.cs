namespace ContentHub.Posts.Hunks;

/// <summary>A changed stretch of two texts, by offsets.</summary>
internal readonly record struct Cut(int From, int To, int NewFrom, int NewTo)
{
    public Hunk In(string from, string to) => new(From, from[From..To], to[NewFrom..NewTo]);
}

/// <summary>
/// Marks of Markdown come in pairs: when a word becomes bold, the two halves must not be decided apart. Changes of marks in one line are one
/// change with everything between them; so are the ends of a block of code.
/// </summary>
internal static class MarkPairs
{
    private const string Marks = "*_~`[]()!|<>\\";
    private const string Fence = "```";

    public static IEnumerable<Cut> Together(IReadOnlyList<Cut> cuts, string from, string to) => InLines(Fenced(cuts, from, to), from, to);

    private static List<Cut> Fenced(IReadOnlyList<Cut> cuts, string from, string to)
    {
        bool Is(Cut c) => from.AsSpan(c.From, c.To - c.From).Contains(Fence, StringComparison.Ordinal) || to.AsSpan(c.NewFrom, c.NewTo - c.NewFrom).Contains(Fence, StringComparison.Ordinal);
        var fences = Enumerable.Range(0, cuts.Count).Where(i => Is(cuts[i])).ToList();
        return fences.Count < 2 ? [.. cuts] : [.. cuts.Take(fences[0]), Join(cuts[fences[0]], cuts[fences[^1]]), .. cuts.Skip(fences[^1] + 1)];
    }

    private static IEnumerable<Cut> InLines(List<Cut> cuts, string from, string to)
    {
        for (var i = 0; i < cuts.Count;)
        {
            var line = from.IndexOf('\n', cuts[i].To) is >= 0 and var end ? end : from.Length;
            var (last, marked) = (i, ChangesMarks(cuts[i], from, to));
            for (var j = i + 1; marked && j < cuts.Count && cuts[j].From < line; j++)
            {
                last = ChangesMarks(cuts[j], from, to) ? j : last;
            }

            yield return Join(cuts[i], cuts[last]);
            i = last + 1;
        }
    }

    /// <summary>Other marks before and after; the same ones in another order count too.</summary>
    private static bool ChangesMarks(Cut cut, string from, string to) =>
        !MarksIn(from.AsSpan(cut.From, cut.To - cut.From)).SequenceEqual(MarksIn(to.AsSpan(cut.NewFrom, cut.NewTo - cut.NewFrom)));

    private static List<char> MarksIn(ReadOnlySpan<char> text)
    {
        var found = new List<char>();
        foreach (var c in text)
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
            {
                found.Add(c);
            }
        }

        return found;
    }

    private static Cut Join(Cut first, Cut last) => new(first.From, last.To, first.NewFrom, last.NewTo);
}
