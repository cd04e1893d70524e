using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// What a second try needs: above all the post's id there, which exists as a draft before anything is shown to readers.
// Site: the root where that id means something; null in tickets of before it was kept.
// Tags: what Ghost is told, an id where the tag exists and a name where it does not.
internal sealed record GhostTicket(string Id, IReadOnlyList<GhostTag> Tags, IReadOnlyDictionary<Guid, string> Pictures, string? Site = null)
{
    public bool IsOf(GhostAccount account) => Site is null || Site == account.Site.AbsoluteUri;

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    // Null for a ticket without an id: nothing was begun.
    public static GhostTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<GhostTicket>(ticket.Json, JsonSerializerOptions.Web) is { Id.Length: > 0 } kept ? kept : null;
}

internal sealed record GhostTag(string? Id, string Name);
