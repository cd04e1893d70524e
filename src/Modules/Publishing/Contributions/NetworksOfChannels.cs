using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Contributions;

/// <summary>Posts get a text for the networks that a channel is connected to.</summary>
internal sealed class NetworksOfChannels(HubDbContext db, IEnumerable<IChannel> kinds, OwnSitePosts site, TrackLink track) : INetworks
{
    public async Task<IReadOnlySet<string>> InUseAsync(IReadOnlyCollection<string> installed, CancellationToken stop)
    {
        var connected = await db.Set<Channel>().Where(c => !c.Disconnected).Select(c => c.Kind).Distinct().ToListAsync(stop);
        // What no channel could be connected to was installed for another purpose.
        return installed.Where(kind => connected.Contains(kind) || kinds.All(k => k.Description.Kind != kind)).ToHashSet();
    }

    public async Task<Uri?> LinkAsync(Guid postId, PostContent content, string channel, CancellationToken stop)
    {
        var plain = await site.PermalinkAsync(postId, stop) ?? (content.Slug.Length == 0 ? null : await site.LikelyPermalinkAsync(content.Slug, stop));
        var connected = await db.Set<Channel>().AsNoTracking().Where(c => c.Kind == channel && !c.Disconnected && c.OwnerId == null).ToListAsync(stop);
        return connected.MinBy(c => c.Id) is { } first ? await track.SampleAsync(plain, first, content, stop) : plain;
    }
}
