using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// What would be sent. The account's id, the record's key and a picture's reference are the network's or the moment's: words in brackets.
// Mentions are resolved by asking the network, so they stay plain text here.
internal static class BlueskyRehearsal
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rehearsal Of(ChannelPost post, BlueskyAccount? account, DateTimeOffset now)
    {
        var service = account?.Service ?? new Uri(BlueskyAccount.DefaultService);
        var picture = post.Permalink is not null && post.Revision.Content.Cover is not null;
        var record = BlueskyRecord.Make(post, now, new Dictionary<string, string>(), picture ? JsonValue.Create("[the uploaded picture]") : null);
        var body = new JsonObject
        {
            ["repo"] = "[the account]",
            ["collection"] = BlueskyTicket.Collection,
            ["rkey"] = "[a key chosen before the first try]",
            ["swapRecord"] = null,
            ["record"] = record,
        };
        var put = new RehearsedCall($"POST {new Uri(service, "xrpc/com.atproto.repo.putRecord")}", body.ToJsonString(Readable));
        var upload = new RehearsedCall(
            $"POST {new Uri(service, "xrpc/com.atproto.repo.uploadBlob")}", $"[the cover as JPEG, {BlueskyLimits.ThumbWidth} pixels wide, at most {BlueskyLimits.ThumbBytes:N0} bytes]");
        return new Rehearsal(picture ? [upload, put] : [put]);
    }
}
