using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// One record of ours: its key, and the record word for word as it was first prepared. A reply gets its place below the others when it is sent.
internal sealed record BlueskyEntry(string Rkey, JsonObject Record)
{
    // Our record is the one with our key and our creation time: other software may have changed its words since, and it stays ours.
    public bool IsOurs(JsonElement value) => value.StringOf("createdAt") == (string?)Record["createdAt"];

    public bool IsUnchanged(JsonElement value) => IsOurs(value) && value.StringOf("text") == (string?)Record["text"];
}

// Everything a second try needs to be recognisably the same. Replies: null in tickets from before there were threads.
internal sealed record BlueskyTicket(
    string Did, string Handle, string Rkey, DateTimeOffset CreatedAt, JsonObject Record, DateTimeOffset? UploadedAt, string? NoPicture, IReadOnlyList<BlueskyEntry>? Replies = null)
{
    public const string Collection = "app.bsky.feed.post";

    public string Uri => UriOf(Rkey);

    // The network's web address of the post; an account whose handle is broken is still found by its DID.
    public string Url => $"https://bsky.app/profile/{(BlueskyFacets.IsHandle(Handle) && Handle != "handle.invalid" ? Handle : Did)}/post/{Rkey}";

    // In the order in which they are sent: the post, then what stands below it.
    public IReadOnlyList<BlueskyEntry> Entries() => [new(Rkey, Record), .. Replies ?? []];

    public string UriOf(string rkey) => $"at://{Did}/{Collection}/{rkey}";

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static BlueskyTicket From(DeliveryTicket ticket) =>
        JsonSerializer.Deserialize<BlueskyTicket>(ticket.Json, JsonSerializerOptions.Web) ?? throw new JsonException("The ticket is empty.");
}
