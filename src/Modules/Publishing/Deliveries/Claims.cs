using ContentHub.Data;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Deliveries;

/// <summary>
/// Takes due publications under a lease, in one statement: two instances never get the same row. While the lease runs, WakeAt is its end,
/// so that the scan has one column to look at and a dead owner's rows come back by themselves.
/// </summary>
internal sealed class Claims(HubDbContext db, IOptions<PublishingOptions> options, TimeProvider clock)
{
    public async Task<IReadOnlyList<Guid>> TakeAsync(string owner, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + options.Value.Lease;
        var batch = options.Value.Batch;
        FormattableString onPostgres = $"""
            update publishing_publications set lease_owner = {owner}, lease_until = {until}, wake_at = {until}, version = version + 1
            where id in (select id from publishing_publications where wake_at <= {now} order by wake_at limit {batch} for update skip locked)
            returning id as "Value"
            """;
        FormattableString onSqlite = $"""
            update publishing_publications set lease_owner = {owner}, lease_until = {until}, wake_at = {until}, version = version + 1
            where id in (select id from publishing_publications where wake_at <= {now} order by wake_at limit {batch})
            returning id as "Value"
            """;
        return await db.Database.SqlQuery<Guid>(db.IsPostgres ? onPostgres : onSqlite).ToListAsync(stop);
    }

    /// <summary>One publication now, whatever its time; false when somebody is working on it.</summary>
    public async Task<bool> TakeOneAsync(Guid id, string owner, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + options.Value.Lease;
        return await db.Set<Publication>().Where(p => p.Id == id && p.WakeAt != null && (p.LeaseUntil == null || p.LeaseUntil <= now)).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.LeaseOwner, owner).SetProperty(x => x.LeaseUntil, until).SetProperty(x => x.WakeAt, until).SetProperty(x => x.Version, x => x.Version + 1), stop) == 1;
    }

    /// <summary>Keeps everything that this owner still works on; does not touch the version, so the work goes on undisturbed.</summary>
    public async Task RenewAsync(string owner, CancellationToken stop)
    {
        DateTimeOffset? until = clock.GetUtcNow() + options.Value.Lease;
        await db.Set<Publication>().Where(p => p.LeaseOwner == owner)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaseUntil, until).SetProperty(x => x.WakeAt, until), stop);
    }

    public Task<DateTimeOffset?> NextWakeAsync(CancellationToken stop) =>
        db.Set<Publication>().Where(p => p.WakeAt != null).MinAsync(p => p.WakeAt, stop);
}
