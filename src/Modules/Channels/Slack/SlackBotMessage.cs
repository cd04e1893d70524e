using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;
using ContentHub.Channels.Texts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

// Ts: the message of an earlier revision, to be changed in place; null for a new one. Since: the newest message before the first try; ours is newer.
// Tried: this is not the first try, so the message may be there already.
internal sealed record SlackBotTicket(string Conversation, string Text, string? Ts, string? Since = null, bool Tried = false)
{
    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static SlackBotTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<SlackBotTicket>(ticket.Json, JsonSerializerOptions.Web) is { Conversation.Length: > 0 } kept ? kept : null;
}

// Pure: a message as it is sent and as it comes back. Its metadata, which no reader sees, say whose it is.
internal static class SlackBotMessage
{
    private const string Mark = "contenthub_post";

    public static JsonObject Of(ChannelPost post, SlackBotTicket kept)
    {
        var body = SlackText.Message(new ThreadPart(kept.Text, []));
        body["channel"] = kept.Conversation;
        body["metadata"] = new JsonObject
        {
            ["event_type"] = Mark,
            ["event_payload"] = new JsonObject { ["post"] = post.Revision.PostId.ToString("N"), ["publication"] = post.PublicationId.ToString("N") },
        };
        if (kept.Ts is { } ts)
        {
            body["ts"] = ts;
        }

        return body;
    }

    public static bool IsPost(JsonElement message, ChannelPost post) => Payload(message)?.StringOf("post") == post.Revision.PostId.ToString("N");

    public static bool IsPublication(JsonElement message, ChannelPost post) => Payload(message)?.StringOf("publication") == post.PublicationId.ToString("N");

    private static JsonElement? Payload(JsonElement message) => message.PartOf("metadata") is { } mark && mark.StringOf("event_type") == Mark ? mark.PartOf("event_payload") : null;
}
