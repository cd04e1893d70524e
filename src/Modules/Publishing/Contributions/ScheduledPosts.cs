using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Contributions;

/// <summary>Who leaves hands over what they scheduled: somebody must hear of it when it fails.</summary>
internal sealed class ScheduledPosts(HubDbContext db, IAudit audit) : IHandover
{
    public string What => "scheduled posts";

    public Task<int> CountAsync(Guid from, CancellationToken stop) => Open(from).CountAsync(stop);

    public async Task<int> MoveAsync(Guid from, Guid to, Actor by, CancellationToken stop)
    {
        var moved = await Open(from).ExecuteUpdateAsync(p => p.SetProperty(x => x.ScheduledById, to), stop);
        if (moved > 0)
        {
            audit.Record(by, "publication.handed-over", new AuditSubject("publication", Guid.Empty, $"{moved} scheduled posts"), new { From = from }, new { To = to });
        }

        return moved;
    }

    private IQueryable<Publication> Open(Guid from) => db.Set<Publication>().Where(p => p.ScheduledById == from
        && p.State != DeliveryState.Delivered && p.State != DeliveryState.Withdrawn && p.State != DeliveryState.Cancelled);
}
