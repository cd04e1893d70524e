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
        var content = post.Revision.Content;
        var parts = BlueskyParts.Of(BlueskyParts.Variant(content), content, post.Permalink);
        var cover = parts.Any(p => p.Card) && content.Cover is not null;
        var blob = JsonValue.Create("[the uploaded picture]");
        List<UploadedPicture> pictures = [.. parts[0].Pictures.Select(p => new UploadedPicture(blob, p.Alt, 0, 0))];
        var dids = new Dictionary<string, string>();
        List<RehearsedCall> calls =
        [
            .. cover ? [Upload(service, "the cover", BlueskyLimits.ThumbWidth, BlueskyLimits.ThumbBytes)] : Array.Empty<RehearsedCall>(),
            .. pictures.Select((p, i) => Upload(service, $"picture {i + 1}", BlueskyLimits.PictureWidth, BlueskyLimits.PictureBytes)),
        ];
        foreach (var (number, part) in parts.Index())
        {
            var record = BlueskyRecord.Make(part, post, now.AddMilliseconds(number), dids, cover ? blob : null, number == 0 ? pictures : []);
            record = number == 0 ? record : BlueskyRecord.Below(record, "[the first post]", "[its version]", "[the post above]", "[its version]");
            calls.Add(new RehearsedCall($"POST {new Uri(service, "xrpc/com.atproto.repo.putRecord")}", Body(record).ToJsonString(Readable)));
        }

        return new Rehearsal(calls);
    }

    private static RehearsedCall Upload(Uri service, string what, int width, int bytes) =>
        new($"POST {new Uri(service, "xrpc/com.atproto.repo.uploadBlob")}", $"[{what} as JPEG, {width} pixels wide, at most {bytes:N0} bytes]");

    private static JsonObject Body(JsonObject record) => new()
    {
        ["repo"] = "[the account]",
        ["collection"] = BlueskyTicket.Collection,
        ["rkey"] = "[a key chosen before the first try]",
        ["swapRecord"] = null,
        ["record"] = record,
    };
}
