using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Slack;

// The text above the link, for colleagues. Slack makes a card of the link by itself.
internal sealed class SlackVariant(string kind, string label) : IVariantComposer
{
    public const string Kind = "slack";
    public const string BotKind = "slack-bot";

    // As much as is read in a chat.
    private const int Room = 600;

    public string Channel => kind;

    public string Label => label;

    public static string FirstTextOf(PostContent content, string kind) => FirstText.Of(content, text => SlackText.Count(text) <= Room, content.SignatureFor(kind));

    public string Compose(PostContent content) => FirstTextOf(content, kind);

    public VariantRules Rules { get; } = new(0, 0, 1, "reply");

    public VariantMeasure Measure(string text) => MeasureOf(new ThreadPart(TextForm.Clean(text), []));

    public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link)
    {
        var parts = ThreadParts.Of(variant, content, link);
        return new VariantPreview(
            ThreadPreview.Of(parts, MeasureOf, content, link, card: true),
            [.. VariantChecks.Of(variant, parts.Count, Rules, Label), .. Disclosures.Missing(kind, Label, parts[0].Text, content.Disclosure)]);
    }

    private static VariantMeasure MeasureOf(ThreadPart part) =>
        new(SlackText.Count(part.Text), SlackText.Limit, "characters", null, null, [.. SlackText.CheckPart(part)]);
}
