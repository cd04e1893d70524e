using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.LinkedIn;

// The text above the card of the article, and the first comment.
internal sealed class LinkedInVariant : IVariantComposer
{
    public const string Kind = "linkedin";

    public string Channel => Kind;

    public string Label => "LinkedIn";

    public VariantRules Rules { get; } = new(LinkedInLimits.Pictures, LinkedInLimits.Alt, 2, "first comment");

    public string Compose(PostContent content) => FirstText.Of(content, text => text.Length <= LinkedInLimits.Text, content.SignatureFor(Kind));

    public VariantMeasure Measure(string text)
    {
        var clean = TextForm.Clean(text);
        return new VariantMeasure(clean.Length, LinkedInLimits.Text, "characters", null, null, [.. LinkedInChecks.Part(clean, 0, false)]);
    }

    public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link)
    {
        var parts = LinkedInParts.Of(variant, content, link);
        return new VariantPreview([.. parts.Select((p, i) => Shown(p, i, content, link))], [.. VariantChecks.Of(variant, parts.Count, Rules, Label), .. Disclosures.Missing(Kind, Label, parts[0].Text, content.Disclosure)]);
    }

    private static PreviewPart Shown(LinkedInPart part, int number, PostContent content, Uri? link)
    {
        var limit = number == 0 ? LinkedInLimits.Text : LinkedInLimits.Comment;
        var measure = new VariantMeasure(part.Text.Length, limit, "characters", null, null, [.. LinkedInChecks.Part(part.Text, number, part.Pictures.Count > 0)]);
        return new PreviewPart(part.Text, [.. TextFinds.In(part.Text).Where(f => f.Kind is not FindKind.Mention).Select(f => new TextMark(f.At, f.Length))], measure)
        {
            Pictures = part.Pictures,
            Card = part.Card ? new PreviewCard(content.Title, content.Summary, link!.IdnHost, content.Cover) : null,
            FoldAt = number == 0 && part.Text.Length > LinkedInLimits.Fold ? LinkedInLimits.Fold : null,
        };
    }
}
