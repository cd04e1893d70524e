using ContentHub.Kernel.Texts;

namespace ContentHub.Posts.Comparing;

/// <summary>The comparison in a sentence: "2 paragraphs changed, 1 heading added, 1 link changed. Title and tags differ."</summary>
internal static class Summary
{
    public static string Of(IReadOnlyList<Row> rows, IReadOnlyList<FieldChange> fields)
    {
        List<string> parts =
        [
            .. Counts(rows, RowKind.Changed, "changed"), .. Counts(rows, RowKind.Added, "added"),
            .. Counts(rows, RowKind.Removed, "removed"), .. Counts(rows, RowKind.MovedHere, "moved"),
        ];
        if (rows.Sum(r => r.Notes.Links) is > 0 and var links)
        {
            parts.Add($"{Number(links, "link")} changed");
        }

        var text = parts.Count == 0 ? "" : string.Join(", ", parts) + ".";
        var around = fields.Count == 0 ? "" : $"{Names(fields)} {(fields.Count == 1 ? "differs" : "differ")}.";
        return (text.Length, around.Length) switch
        {
            (0, 0) => "Nothing differs.",
            (0, _) => "The text is the same. " + around,
            (_, 0) => text,
            _ => text + " " + around,
        };
    }

    private static IEnumerable<string> Counts(IReadOnlyList<Row> rows, RowKind kind, string verb) => rows
        .Where(r => r.Kind == kind && !BlockWords.IsBlankLine(r))
        .GroupBy(r => BlockWords.Name(r.Shown.Kind))
        .Select(g => $"{Number(g.Count(), g.Key)} {verb}");

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Names(IReadOnlyList<FieldChange> fields) => WordList.Join([fields[0].Name, .. fields.Skip(1).Select(f => f.Spoken)]);
}
