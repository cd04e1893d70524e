using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Bluesky;

namespace ContentHub.Channels.Tests.Bluesky;

// The records and blobs of one account, with the rules that the reference server was seen to apply.
internal sealed class FakeRepo
{
    private readonly ConcurrentDictionary<string, JsonObject> records = [];
    private readonly ConcurrentDictionary<string, int> blobs = [];

    public IReadOnlyDictionary<string, JsonObject> Records => records;

    public JsonObject Upload(byte[] bytes, string type)
    {
        var cid = "bafkrei" + Hash(bytes);
        blobs[cid] = bytes.Length;
        return new JsonObject { ["$type"] = "blob", ["ref"] = new JsonObject { ["$link"] = cid }, ["mimeType"] = type, ["size"] = bytes.Length };
    }

    public void ForgetUploads() => blobs.Clear();

    // As if it had never come: what a broken-off thread looks like.
    public void Lose(string rkey) => records.TryRemove(rkey, out _);

    public (int Status, JsonObject Answer) Put(string did, JsonObject body)
    {
        var rkey = (string?)body["rkey"] ?? "";
        var record = body["record"]!.AsObject();
        if (Fault(rkey, record) is { } fault)
        {
            return (400, fault);
        }

        var cid = Cid(record);
        if (records.TryGetValue(rkey, out var present) && Cid(present) != cid && body.ContainsKey("swapRecord") && (string?)body["swapRecord"] != Cid(present))
        {
            return (400, Problem("InvalidSwap", $"Record was at {Cid(present)}"));
        }

        records[rkey] = record.DeepClone().AsObject();
        return (200, new JsonObject { ["uri"] = Uri(did, rkey), ["cid"] = cid, ["validationStatus"] = "valid" });
    }

    public (int Status, JsonObject Answer) Get(string did, string rkey) => records.TryGetValue(rkey, out var record)
        ? (200, new JsonObject { ["uri"] = Uri(did, rkey), ["cid"] = Cid(record), ["value"] = record.DeepClone() })
        : (400, Problem("RecordNotFound", $"Could not locate record: {Uri(did, rkey)}"));

    public (int Status, JsonObject Answer) Delete(JsonObject body)
    {
        var rkey = (string?)body["rkey"] ?? "";
        if (records.TryGetValue(rkey, out var present) && (string?)body["swapRecord"] is { } expected && expected != Cid(present))
        {
            return (400, Problem("InvalidSwap", $"Record was at {Cid(present)}"));
        }

        records.TryRemove(rkey, out _);
        return (200, []);
    }

    // Another app of the same account changes a post.
    public void Edit(string rkey, Action<JsonObject> change) => change(records[rkey]);

    public static JsonObject Problem(string error, string message) => new() { ["error"] = error, ["message"] = message };

    private JsonObject? Fault(string rkey, JsonObject record)
    {
        var text = (string?)record["text"];
        var thumb = (string?)record["embed"]?["external"]?["thumb"]?["ref"]?["$link"];
        return text is null || (string?)record["createdAt"] is null ? Problem("InvalidRequest", "Invalid app.bsky.feed.post record: missing key")
            : !Tid.IsValid(rkey) ? Problem("InvalidRequest", $"Invalid TID string (got \"{rkey}\")")
            : Encoding.UTF8.GetByteCount(text) > 3000 ? Problem("InvalidRequest", "string too big (maximum 3000) at $.record.text")
            : new StringInfo(text).LengthInTextElements is > 300 and var count ? Problem("InvalidRequest", $"grapheme too big (maximum 300, got {count}) at $.record.text")
            : thumb is not null && !blobs.ContainsKey(thumb) ? Problem("BlobNotFound", $"Could not find blob: {thumb}")
            : thumb is not null && blobs[thumb] > 1_000_000 ? Problem("BlobTooLarge", "This file is too large.")
            : null;
    }

    private static string Uri(string did, string rkey) => $"at://{did}/app.bsky.feed.post/{rkey}";

    private static string Cid(JsonObject record) => "bafyrei" + Hash(Encoding.UTF8.GetBytes(record.ToJsonString()));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
