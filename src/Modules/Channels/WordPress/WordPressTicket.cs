using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// What a second try needs: above all the post's id there, which exists as a draft before anything is shown to readers.
// Site: the root where that id means something; null in tickets of before it was kept.
internal sealed record WordPressTicket(long Id, IReadOnlyList<long> Tags, IReadOnlyList<long> Categories, long Cover, IReadOnlyDictionary<Guid, string> Pictures, string Remark, string? Site = null)
{
    public bool IsOf(WordPressAccount account) => Site is null || Site == account.Site.AbsoluteUri;

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    // Null for a ticket without an id: nothing was begun.
    public static WordPressTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<WordPressTicket>(ticket.Json, JsonSerializerOptions.Web) is { Id: > 0 } kept ? kept : null;
}
