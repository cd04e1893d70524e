using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Sendings;

/// <summary>Forgets what is old: read notifications after 90 days, unread ones after half a year, mails and messages 30 days after they ended.</summary>
internal sealed class TidyNotifications(HubDbContext db, TimeProvider clock) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new("notifications.tidy", TimeSpan.FromHours(6), typeof(TidyNotifications));
    public const int ReadDays = 90;
    public const int UnreadDays = 180;
    public const int SentDays = 30;

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var (read, unread, sent) = (now.AddDays(-ReadDays), now.AddDays(-UnreadDays), now.AddDays(-SentDays));
        await db.Set<Notification>().Where(n => n.At < unread || (n.At < read && n.ReadAt != null)).ExecuteDeleteAsync(stop);
        await db.Set<Sending>().Where(s => s.EndedAt < sent).ExecuteDeleteAsync(stop);
        return null;
    }
}
