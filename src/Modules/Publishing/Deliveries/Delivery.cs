using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Everything that working on one publication needs.</summary>
internal sealed record Delivery(Publication Publication, ServedChannel Channel, ChannelConnection Connection, RevisionView Revision, Uri? Permalink)
{
    public IChannel Service => Channel.Service;

    /// <summary>What this delivery takes the place of; null for a first one.</summary>
    public EarlierDelivery? Earlier { get; set; }

    public ChannelPost Post => new(Publication.Id, Revision, Permalink, Publication.DueAt, Earlier);

    public DeliveryTicket? Ticket => Publication.Ticket is { } json ? new DeliveryTicket(json) : null;

    public IReadOnlyCollection<string> Secrets =>
        [.. Channel.Description.Settings.Where(s => s.Secret && Connection.Values.ContainsKey(s.Name)).Select(s => Connection.Values[s.Name])];
}
