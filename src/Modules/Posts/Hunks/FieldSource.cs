using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Hunks;

/// <summary>The fields of a post that other words can be suggested for, as they are written. The names are those of the writing page's fields.</summary>
internal sealed class FieldSource(IEnumerable<IVariantComposer> composers)
{
    public const string Body = "body";
    private const string Variants = "variants.";

    public IReadOnlyList<(string Name, string Label)> Fields =>
        [(Body, "Text"), ("title", "Title"), ("summary", "Summary"), .. composers.Select(c => (Variants + c.Channel, c.Label))];

    public string? LabelOf(string field) => Fields.FirstOrDefault(f => f.Name == field).Label;

    /// <summary>The text that stands there, a network's generated one included; null where there is no such field.</summary>
    public string? Of(PostContent content, string field) => field switch
    {
        Body => content.Body,
        "title" => content.Title,
        "summary" => content.Summary,
        _ when ComposerOf(field) is { } composer => content.VariantFor(composer.Channel) ?? composer.Compose(content),
        _ => null,
    };

    public PostContent With(PostContent content, string field, string text) => field switch
    {
        Body => content with { Body = text },
        "title" => content with { Title = text },
        "summary" => content with { Summary = text },
        _ when ComposerOf(field) is { } composer => content with { Variants = [.. content.Variants.Where(v => v.Channel != composer.Channel), (content.Variant(composer.Channel) ?? new ChannelVariant(composer.Channel, text)).Saying(text)] },
        _ => content,
    };

    /// <summary>As it would be saved: without control characters and, where there is one line, on one line.</summary>
    public static string Clean(string field, string? text) => field switch
    {
        "title" or "summary" => PlainText.Line(text),
        Body => PlainText.Lines(text),
        _ => PlainText.Lines(text).Trim(),
    };

    /// <summary>The longest text that the field takes.</summary>
    public static int Longest(string field) => field switch
    {
        Body => ContentRules.Body,
        "title" => ContentRules.Title,
        "summary" => ContentRules.Summary,
        _ => ContentRules.Variant,
    };

    private IVariantComposer? ComposerOf(string field) =>
        field.StartsWith(Variants, StringComparison.Ordinal) ? composers.FirstOrDefault(c => c.Channel == field[Variants.Length..]) : null;
}
