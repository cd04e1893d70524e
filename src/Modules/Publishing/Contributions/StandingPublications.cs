using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Contributions;

/// <summary>Where a post is live or just being sent. What no channel can take back is no reason to keep a post out of the trash.</summary>
internal sealed class StandingPublications(HubDbContext db, ChannelBook channels) : IStandingPlaces
{
    private static readonly DeliveryState[] There =
        [DeliveryState.Delivered, DeliveryState.Sending, DeliveryState.Updating, DeliveryState.Pending, DeliveryState.Unknown, DeliveryState.Withdrawing];

    public async Task<IReadOnlyList<StandingPlace>> ForAsync(Guid postId, CancellationToken stop)
    {
        var rows = await db.Set<Publication>().AsNoTracking().Where(p => p.PostId == postId && There.Contains(p.State))
            .OrderBy(p => p.CreatedAt).Select(p => new { p.Id, p.ChannelId, p.State }).ToListAsync(stop);
        List<StandingPlace> places = [];
        foreach (var row in rows)
        {
            if (await channels.FindAsync(row.ChannelId, stop) is { Description.CanWithdraw: true } channel)
            {
                places.Add(new StandingPlace(channel.Row.Name, row.State != DeliveryState.Delivered, PageLink.To("/Ledger/Publication", ("id", row.Id))));
            }
        }

        return places;
    }
}
