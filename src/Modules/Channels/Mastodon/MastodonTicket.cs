using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// Media: ids of uploads, in their order.
internal sealed record MastodonPart(string Text, IReadOnlyList<string> Media);

// What a second try needs to be recognisably the same. Since: the newest status of the account before the first try; ours are newer.
// Standing: the statuses of an earlier revision, to be changed in place.
internal sealed record MastodonTicket(
    string Site, string Account, string Handle, string Key, string? Since, IReadOnlyList<MastodonPart> Parts, IReadOnlyList<string> Standing, string Visibility, string? Language, DateTimeOffset? UploadedAt)
{
    public bool IsOf(MastodonAccount account) => Site == account.Site.AbsoluteUri;

    public string KeyOf(int part) => $"{Key}-{part}";

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    // Null for a ticket in which nothing was begun.
    public static MastodonTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<MastodonTicket>(ticket.Json, JsonSerializerOptions.Web) is { Parts.Count: > 0 } kept ? kept : null;
}

// The ids of a thread as one remote id: the first post and its replies.
internal static class MastodonIds
{
    public static string Joined(IEnumerable<string> ids) => string.Join(' ', ids);

    public static IReadOnlyList<string> Of(string? remoteId) => (remoteId ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
