using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Mastodon;

// Pure: a status as it is sent and as it comes back.
internal sealed record MastodonStatus(string Id, string? ReplyTo, string? Url, IReadOnlyList<string> Media)
{
    public static MastodonStatus? Of(JsonElement? json) => json is { } status && status.StringOf("id") is { Length: > 0 } id && !id.Contains(' ', StringComparison.Ordinal)
        ? new MastodonStatus(
            id, status.StringOf("in_reply_to_id"), ServiceAddress.Shown(status.StringOf("url")), [.. status.PartOf("media_attachments").Items().Select(m => m.StringOf("id")).OfType<string>()])
        : null;

    public static JsonObject Body(MastodonPart part, string visibility, string? language, string? replyTo)
    {
        var body = Changed(part, language);
        body["visibility"] = visibility;
        if (replyTo is not null)
        {
            body["in_reply_to_id"] = replyTo;
        }

        return body;
    }

    // Who sees it and what it answers can't be changed any more.
    public static JsonObject Changed(MastodonPart part, string? language)
    {
        var body = new JsonObject { ["status"] = part.Text, ["media_ids"] = new JsonArray([.. part.Media.Select(m => (JsonNode)JsonValue.Create(m))]) };
        if (language is not null)
        {
            body["language"] = language;
        }

        return body;
    }
}
