using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Teams;

// The words of the card, for colleagues; the link is its button.
internal sealed class TeamsVariant : IVariantComposer
{
    public const string Kind = "teams";

    // As much as is read in a chat.
    private const int Room = 600;

    public string Channel => Kind;

    public string Label => "Teams";

    public static string FirstTextOf(PostContent content) => FirstText.Of(content, text => TeamsText.Count(text) <= Room, content.SignatureFor(Kind));

    public string Compose(PostContent content) => FirstTextOf(content);

    public VariantRules Rules { get; } = new(0, 0, 1, "reply");

    public VariantMeasure Measure(string text) => MeasureOf(new TeamsPart(TextForm.Clean(text), null));

    public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link)
    {
        var part = TeamsText.PartOf(variant, link);
        var button = part.Link is { } address && Uri.TryCreate(address, UriKind.Absolute, out var to) ? new PreviewCard("Read", "", to.IdnHost, null) : null;
        return new VariantPreview(
            [new PreviewPart(part.Text, [], MeasureOf(part)) { Card = button }],
            [.. VariantChecks.Of(variant, variant.Parts.Count, Rules, Label), .. Disclosures.Missing(Kind, Label, part.Text, content.Disclosure)]);
    }

    private static VariantMeasure MeasureOf(TeamsPart part) => new(
        TeamsText.Count(part.Text), TeamsText.Limit, "characters", TextForm.Bytes(TeamsText.Written(part)), TeamsText.MessageBytes, [.. TeamsText.CheckPart(part)]);
}
