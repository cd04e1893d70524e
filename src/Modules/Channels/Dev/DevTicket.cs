using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

// What a second try needs: the article's id there, which exists as a draft before anything is shown to readers. Server: where that id means something.
internal sealed record DevTicket(long Id, string Server)
{
    public bool IsOf(DevAccount account) => Server == account.Server.AbsoluteUri;

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static DevTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<DevTicket>(ticket.Json, JsonSerializerOptions.Web) is { Id: > 0 } kept ? kept : null;
}
