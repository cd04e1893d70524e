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

    public static string FirstTextOf(PostContent content) => FirstText.Of(content, text => TelegramText.Count(text) <= Room);

    public string Compose(PostContent content) => FirstTextOf(content);

    public VariantMeasure Measure(string text)
    {
        var part = new ThreadPart(TextForm.Clean(text), []);
        return new VariantMeasure(TelegramText.Count(part.Text), TelegramText.LimitOf(part), "characters", null, null, [.. TelegramText.CheckPart(part, 0)]);
    }
}
