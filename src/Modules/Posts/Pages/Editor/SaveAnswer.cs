using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>The answer to an autosave: docs/front-end.md describes it for the island.</summary>
internal sealed record SaveAnswer(
    int Version, DateTimeOffset SavedAt, string Slug, IReadOnlyList<SaveAnswer.Check> Checks, IReadOnlyList<SaveAnswer.Variant> Variants, int Words)
{
    public static SaveAnswer Of(SavedDraft saved, IReadOnlyList<Examined> found, IReadOnlyList<VariantLine> variants, int words) => new(
        saved.Version, saved.SavedAt, saved.Slug, [.. found.Where(f => f.Waiver is null).Select(f => Check.Of(f.Finding))], [.. variants.Select(Variant.Of)], words);

    internal sealed record Check(string Code, string Severity, string Message, string? Field)
    {
        public static Check Of(Finding finding) => new(finding.Code, SeverityOf(finding.Severity), finding.Message, JsonName(finding.Field));

        public static string SeverityOf(FindingSeverity severity) => severity switch
        {
            FindingSeverity.Blocks => "error",
            FindingSeverity.Warning => "warning",
            FindingSeverity.Hint => "info",
        };

        private static string? JsonName(string? field) => field is null ? null : char.ToLowerInvariant(field[0]) + field[1..];
    }

    internal sealed record Variant(
        string Channel, string Text, int Count, int Limit, string Unit, int? Bytes, int? ByteLimit, bool Generated, IReadOnlyList<string> Problems)
    {
        public static Variant Of(VariantLine line) => new(
            line.Channel, line.Text, line.Measure.Count, line.Measure.Limit, line.Measure.Unit, line.Measure.Bytes, line.Measure.ByteLimit, line.Generated,
            [.. line.Measure.Findings.Select(f => f.Message)]);
    }
}
