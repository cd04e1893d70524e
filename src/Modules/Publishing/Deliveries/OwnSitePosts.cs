using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Deliveries;

/// <param name="Permalink">Absolute address while the post is there.</param>
/// <param name="OnItsWay">Planned there, or just being sent.</param>
internal sealed record SiteStanding(Uri? Permalink, DateTimeOffset? DeliveredAt, bool OnItsWay);

/// <summary>Where a post stands on the own site: the answer that syndication waits for.</summary>
internal sealed class OwnSitePosts(HubDbContext db, ISettings settings)
{
    public async Task<SiteStanding> StandingAsync(Guid postId, CancellationToken stop)
    {
        var rows = await db.Set<Publication>().AsNoTracking().Where(p => p.PostId == postId && p.ChannelId == OwnSite.ChannelId)
            .Select(p => new { p.State, p.Url, p.DeliveredAt }).ToListAsync(stop);
        var live = rows.Where(r => r.State == DeliveryState.Delivered && r.Url is not null).MaxBy(r => r.DeliveredAt);
        var coming = rows.Exists(r => r.State is DeliveryState.Planned or DeliveryState.Sending or DeliveryState.Updating or DeliveryState.Pending or DeliveryState.RetryAt or DeliveryState.Unknown);
        var permalink = live is null ? null : new Uri(await settings.BaseAddressAsync(stop), live.Url);
        return new SiteStanding(permalink, live?.DeliveredAt, coming);
    }

    /// <summary>Where a post with this slug will stand.</summary>
    public async Task<Uri> LikelyPermalinkAsync(string slug, CancellationToken stop) => LikelyPermalink.Of(await settings.BaseAddressAsync(stop), slug);

    public async Task<Uri?> PermalinkAsync(Guid postId, CancellationToken stop) => (await StandingAsync(postId, stop)).Permalink;
}
