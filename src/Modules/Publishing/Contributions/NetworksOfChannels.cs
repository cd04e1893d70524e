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
    private Guid? post;
    private Uri? permalink;
    private List<Channel>? companys;

    public async Task<IReadOnlySet<string>> InUseAsync(IReadOnlyCollection<string> installed, CancellationToken stop)
    {
        var connected = await db.Set<Channel>().Where(c => !c.Disconnected).Select(c => c.Kind).Distinct().ToListAsync(stop);
        // What no channel could be connected to was installed for another purpose.
        return installed.Where(kind => connected.Contains(kind) || kinds.All(k => k.Description.Kind != kind)).ToHashSet();
    }

    public async Task<Uri?> LinkAsync(Guid postId, PostContent content, string channel, CancellationToken stop)
    {
        // Asked for every network of a post in a row, with each autosave.
        if (post != postId)
        {
            (post, permalink) = (postId, await site.PermalinkAsync(postId, stop));
        }

        companys ??= await db.Set<Channel>().AsNoTracking().Where(c => !c.Disconnected && c.OwnerId == null).ToListAsync(stop);
        var plain = permalink ?? (content.Slug.Length == 0 ? null : await site.LikelyPermalinkAsync(content.Slug, stop));
        return companys.Where(c => c.Kind == channel).MinBy(c => c.Id) is { } first ? await track.SampleAsync(plain, first, content, stop) : plain;
    }
}
