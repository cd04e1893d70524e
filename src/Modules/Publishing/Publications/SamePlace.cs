using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

/// <summary>Other publications of the same post on the same channel whose outcome is not known yet: what they leave there decides what comes next.</summary>
internal static class SamePlace
{
    public static IQueryable<Publication> UnderWayBeside(this IQueryable<Publication> all, Publication publication)
    {
        var (id, post, channel) = (publication.Id, publication.PostId, publication.ChannelId);
        return all.Where(p => p.PostId == post && p.ChannelId == channel && p.Id != id && (p.State == DeliveryState.Sending || p.State == DeliveryState.Updating
            || p.State == DeliveryState.Pending || p.State == DeliveryState.Unknown || p.State == DeliveryState.Withdrawing));
    }
}
