using System.Text.Json;
using System.Text.Json.Serialization;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Networks;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>The answer to an autosave: docs/front-end.md describes it for the island.</summary>
internal sealed record SaveAnswer(
    int Version, DateTimeOffset SavedAt, string Slug, IReadOnlyList<SaveAnswer.Check> Checks, IReadOnlyList<SaveAnswer.Variant> Variants, int Words, string Readability)
{
    public static SaveAnswer Of(SavedDraft saved, IReadOnlyList<Examined> found, IReadOnlyList<VariantLine> variants, TextFigures figures) => new(
        saved.Version, saved.SavedAt, saved.Slug, Open(found), [.. variants.Select(Variant.Of)], figures.Words, figures.Readability?.Sentence ?? "");

    public static IReadOnlyList<Check> Open(IReadOnlyList<Examined> found) => [.. found.Where(f => f.Waiver is null).Select(Check.Of)];

    /// <param name="Fingerprint">To let it stay with; null when it has to be mended.</param>
    internal sealed record Check(string Code, string Severity, string Message, string? Field, string? Fingerprint, IReadOnlyList<FindingPlace> Places)
    {
        public static Check Of(Examined found) => new(
            found.Finding.Code, SeverityOf(found.Finding.Severity), found.Finding.Message, JsonName(found.Finding.Field), found.Waivable ? found.Fingerprint : null, found.Finding.Places);

        /// <summary>As the list that comes with the page carries them to the island.</summary>
        [JsonIgnore]
        public string Json => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

        public static string SeverityOf(FindingSeverity severity) => severity switch
        {
            FindingSeverity.Blocks => "error",
            FindingSeverity.Warning => "warning",
            FindingSeverity.Hint => "info",
        };

        private static string? JsonName(string? field) => field is null ? null : char.ToLowerInvariant(field[0]) + field[1..];
    }

    /// <param name="Count">In words.</param>
    /// <param name="Over">Longer than the network takes.</param>
    internal sealed record Variant(string Channel, string Text, string Count, bool Over, bool Generated, IReadOnlyList<string> Problems)
    {
        public static Variant Of(VariantLine line) =>
            new(line.Channel, line.Text, line.Count, line.TooLong, line.Generated, [.. line.Preview.AllFindings.Select(f => f.Message)]);
    }
}
