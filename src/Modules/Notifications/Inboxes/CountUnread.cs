using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Inboxes;

/// <summary>The number on the bell: unread and still readable. Counts to 99.</summary>
internal sealed class CountUnread(HubDbContext db, Documents documents) : INavigationCounter
{
    private const int Most = 99;

    public string Key => "notifications";

    public string Page => "/Notifications/Index";

    public async Task<int> CountAsync(Actor actor, CancellationToken stop)
    {
        if (actor.Id == Guid.Empty)
        {
            return 0;
        }

        var unread = await db.Set<Notification>().Where(n => n.RecipientId == actor.Id && n.ReadAt == null && n.InApp)
            .GroupBy(n => new { n.DocumentKind, n.DocumentId }).Select(g => new { g.Key.DocumentKind, g.Key.DocumentId, Count = g.Count() }).Take(2 * Most).ToListAsync(stop);
        if (unread.Count == 0)
        {
            return 0;
        }

        var readable = await documents.TitlesAsync(unread.Select(u => (u.DocumentKind, u.DocumentId)), actor, stop);
        return Math.Min(Most, unread.Where(u => readable.ContainsKey((u.DocumentKind, u.DocumentId))).Sum(u => u.Count));
    }
}
