using System.Runtime.CompilerServices;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Ledgers;

internal sealed class ReadPublications(HubDbContext db, IPosts posts, ChannelBook channels) : IPublications
{
    private const int MostPerPost = 200;

    public async Task<IReadOnlyList<PublicationView>> ForPostAsync(Guid postId, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read) || !(await posts.FindAsync(postId, by, stop)).Succeeded)
        {
            return [];
        }

        var rows = await db.Set<Publication>().AsNoTracking().Where(p => p.PostId == postId).OrderByDescending(p => p.Id).Take(MostPerPost).ToListAsync(stop);
        return await ViewsAsync(rows, stop);
    }

    public async IAsyncEnumerable<PublicationView> LiveAsync(string channelKind, [EnumeratorCancellation] CancellationToken stop)
    {
        var last = Guid.Empty;
        while (true)
        {
            var after = last;
            var rows = await db.Set<Publication>().AsNoTracking().Where(p => p.ChannelKind == channelKind && p.State == DeliveryState.Delivered && p.Id > after)
                .OrderBy(p => p.Id).Take(MostPerPost).ToListAsync(stop);
            foreach (var view in await ViewsAsync(rows, stop))
            {
                yield return view;
            }

            if (rows.Count < MostPerPost)
            {
                yield break;
            }

            last = rows[^1].Id;
        }
    }

    public async Task<IReadOnlyList<PublicationView>> ViewsAsync(IReadOnlyList<Publication> rows, CancellationToken stop)
    {
        var names = await channels.NamesAsync([.. rows.Select(r => r.ChannelId).Distinct()], stop);
        return [.. rows.Select(r => new PublicationView(
            r.Id, r.PostId, r.RevisionId, r.ChannelId, r.ChannelKind, names.GetValueOrDefault(r.ChannelId, r.ChannelKind), r.State,
            r.DueAt, r.LocalTime, r.Zone, r.DeliveredAt, r.Url, r.Message, r.Attempts, r.Version, r.OwnerId))];
    }
}
