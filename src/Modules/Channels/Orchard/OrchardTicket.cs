using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// What a second try needs: the item's id there, which exists as a draft before anything is shown to readers. Site: where that id means something.
internal sealed record OrchardTicket(string Id, string Site)
{
    public bool IsOf(OrchardAccount account) => Site == account.Site.AbsoluteUri;

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static OrchardTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<OrchardTicket>(ticket.Json, JsonSerializerOptions.Web) is { Id.Length: > 0 } kept ? kept : null;
}
