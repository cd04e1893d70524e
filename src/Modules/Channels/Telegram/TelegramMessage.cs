using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Telegram;

// Pure: the bodies of calls, and the id in an answer. No markup: what is written is what stands there.
internal static class TelegramMessage
{
    public static JsonObject New(TelegramTicket kept, TelegramPart part, long? replyTo)
    {
        var body = new JsonObject { ["chat_id"] = kept.Chat, [part.Picture is null ? "text" : "caption"] = part.Text };
        if (replyTo is { } first)
        {
            body["reply_parameters"] = new JsonObject { ["message_id"] = first };
        }

        return Previewed(body, kept, part);
    }

    // As EditTextAsync and EditCaptionAsync take it.
    public static JsonObject Edited(TelegramTicket kept, TelegramPart part, long message) =>
        Previewed(new JsonObject { ["chat_id"] = kept.Chat, ["message_id"] = message, [part.Picture is null ? "text" : "caption"] = part.Text }, kept, part);

    public static JsonObject EditedPhoto(TelegramTicket kept, TelegramPart part, long message) => new()
    {
        ["chat_id"] = kept.Chat,
        ["message_id"] = message,
        ["media"] = new JsonObject { ["type"] = "photo", ["media"] = "attach://picture", ["caption"] = part.Text },
    };

    public static long? IdIn(CallAnswer answer) => answer.IsOk && answer.Part("result")?.NumberOf("message_id") is > 0 and var id ? id : null;

    // The card is that of the article, also where the text has other addresses before it.
    private static JsonObject Previewed(JsonObject body, TelegramTicket kept, TelegramPart part)
    {
        if (part.Picture is null && kept.Link is { } link && part.Text.Contains(link, StringComparison.Ordinal))
        {
            body["link_preview_options"] = new JsonObject { ["url"] = link };
        }

        return body;
    }
}
