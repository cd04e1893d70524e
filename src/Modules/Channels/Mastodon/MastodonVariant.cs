using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Mastodon;

// The text above the link. The server makes a card of the link by itself.
internal sealed class MastodonVariant : IVariantComposer
{
    public const string Kind = "mastodon";

    public string Channel => Kind;

    public string Label => "Mastodon";

    // An address stands below it, whether there is one yet or not.
    private static int Room => MastodonLimits.Usual.Characters - MastodonLimits.Usual.PerUrl - 2;

    public static string FirstTextOf(PostContent content) => FirstText.Of(content, text => MastodonText.Count(text, MastodonLimits.Usual) <= Room, content.SignatureFor(Kind));

    public VariantRules Rules { get; } = new(MastodonLimits.Usual.Pictures, MastodonLimits.Usual.Alt, 25, "reply");

    public string Compose(PostContent content) => FirstTextOf(content);

    public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link)
    {
        var parts = ThreadParts.Of(variant, content, link);
        return new VariantPreview(
            ThreadPreview.Of(parts, p => Measure(p.Text), content, link, card: true),
            [.. VariantChecks.Of(variant, parts.Count, Rules, Label), .. Disclosures.Missing(Kind, Label, parts[0].Text, content.Disclosure)]);
    }

    public VariantMeasure Measure(string text)
    {
        var clean = TextForm.Clean(text);
        return new VariantMeasure(
            MastodonText.Count(clean, MastodonLimits.Usual), MastodonLimits.Usual.Characters, "characters", null, null, [.. MastodonChecks.Part(new ThreadPart(clean, []), 0, MastodonLimits.Usual)]);
    }
}
