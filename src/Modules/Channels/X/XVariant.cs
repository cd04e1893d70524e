using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.X;

// The text above the address. X makes a card of the address by itself.
internal sealed class XVariant : IVariantComposer
{
    public const string Kind = "x";

    public string Channel => Kind;

    public string Label => "X";

    public VariantRules Rules { get; } = new(XLimits.Pictures, XLimits.Alt, XLimits.Thread, "reply");

    // An address stands below it, whether there is one yet or not.
    private static int Room => XLimits.Weight - XLimits.PerUrl - 2;

    public static string FirstTextOf(PostContent content) => FirstText.Of(content, text => XText.Count(text) <= Room, content.SignatureFor(Kind));

    public string Compose(PostContent content) => FirstTextOf(content);

    public VariantMeasure Measure(string text) => MeasureOf(new ThreadPart(TextForm.Clean(text), []));

    public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link)
    {
        var parts = ThreadParts.Of(variant, content, link);
        return new VariantPreview(ThreadPreview.Of(parts, MeasureOf, content, link, card: true), [.. XChecks.Whole(variant, parts, Rules, content)]);
    }

    private static VariantMeasure MeasureOf(ThreadPart part) => new(XText.Count(part.Text), XLimits.Weight, "characters", null, null, [.. XChecks.Part(part, 0)]);
}
