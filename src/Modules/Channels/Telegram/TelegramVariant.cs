using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Telegram;

// The text above the link. Telegram makes a card of the link by itself.
internal sealed class TelegramVariant : IVariantComposer
{
    public const string Kind = "telegram";

    // As much as stays readable in a chat, and fits below a picture with a link.
    private const int Room = 800;

    public string Channel => Kind;

    public string Label => "Telegram";

    public static string FirstTextOf(PostContent content) => FirstText.Of(content, text => TelegramText.Count(text) <= Room, content.SignatureFor(Kind));

    public string Compose(PostContent content) => FirstTextOf(content);

    // Descriptions of pictures are not passed on: the network has no place for them.
    public VariantRules Rules { get; } = new(1, 1000, 10, "reply");

    public VariantMeasure Measure(string text) => MeasureOf(new ThreadPart(TextForm.Clean(text), []));

    public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link)
    {
        var parts = ThreadParts.Of(variant, content, link);
        return new VariantPreview(
            ThreadPreview.Of(parts, MeasureOf, content, link, card: true),
            [.. VariantChecks.Of(variant, parts.Count, Rules, Label), .. Disclosures.Missing(Kind, Label, parts[0].Text, content.Disclosure)]);
    }

    private static VariantMeasure MeasureOf(ThreadPart part) =>
        new(TelegramText.Count(part.Text), TelegramText.LimitOf(part), "characters", null, null, [.. TelegramText.CheckPart(part with { Pictures = [.. part.Pictures.Take(1)] }, 0)]);
}
