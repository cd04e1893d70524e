using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Live;
using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Inboxes;

/// <summary>Marks one's own notifications. Other people's are out of reach; marking twice is marked.</summary>
internal sealed class MarkRead(HubDbContext db, LiveBadges live, TimeProvider clock)
{
    public async Task<Result> OneAsync(Guid id, bool read, Actor by, CancellationToken stop)
    {
        DateTimeOffset? at = read ? clock.GetUtcNow() : null;
        var found = await db.Set<Notification>().Where(n => n.Id == id && n.RecipientId == by.Id).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, at), stop);
        await live.ChangedAsync([by.Id], stop);
        return found == 1 ? Result.Done : new NotThere("notification");
    }

    /// <param name="until">What came after the person saw the list stays unread.</param>
    public async Task AllAsync(DateTimeOffset until, Actor by, CancellationToken stop)
    {
        DateTimeOffset? at = clock.GetUtcNow();
        await db.Set<Notification>().Where(n => n.RecipientId == by.Id && n.ReadAt == null && n.At <= until).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, at), stop);
        await live.ChangedAsync([by.Id], stop);
    }
}
