using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

// What was decided before the first try. Endpoint: where it is meant. Url: the entry of an earlier revision, to be changed in place; null for a new one.
internal sealed record MicropubTicket(string Endpoint, string? Url, bool AsNote, IReadOnlyDictionary<Guid, string> Pictures)
{
    public bool IsOf(MicropubAccount account) => Endpoint == account.Endpoint.AbsoluteUri;

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static MicropubTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<MicropubTicket>(ticket.Json, JsonSerializerOptions.Web) is { Endpoint.Length: > 0 } kept ? kept : null;
}
