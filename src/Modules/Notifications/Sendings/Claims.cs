using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Sendings;

/// <summary>Takes what is due under a lease, in one statement: two instances never get the same row.</summary>
internal sealed class Claims(HubDbContext db, TimeProvider clock)
{
    /// <summary>Longer than one try can last, so it needs no renewing.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>One at a time: a lease must not run out while others are being sent.</summary>
    public async Task<Guid?> TakeAsync(string owner, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + Lease;
        FormattableString onPostgres = $"""
            update notifications_sendings set lease_owner = {owner}, wake_at = {until}, version = version + 1
            where id in (select id from notifications_sendings where wake_at <= {now} order by wake_at limit 1 for update skip locked)
            returning id as "Value"
            """;
        FormattableString onSqlite = $"""
            update notifications_sendings set lease_owner = {owner}, wake_at = {until}, version = version + 1
            where id in (select id from notifications_sendings where wake_at <= {now} order by wake_at limit 1)
            returning id as "Value"
            """;
        var taken = await db.Database.SqlQuery<Guid>(db.IsPostgres ? onPostgres : onSqlite).ToListAsync(stop);
        return taken.Count == 0 ? null : taken[0];
    }

    public Task<DateTimeOffset?> NextWakeAsync(CancellationToken stop) => db.Set<Sending>().Where(s => s.WakeAt != null).MinAsync(s => s.WakeAt, stop);
}
