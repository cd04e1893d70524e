using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Profiles;

internal sealed class AbsenceDirectory(HubDbContext db, TimeProvider clock) : IAbsences
{
    public async Task<IReadOnlyDictionary<Guid, Absence>> NowAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (from, until) = (today.AddDays(1), today.AddDays(-1)); // somewhere it is tomorrow, somewhere still yesterday
        var rows = await db.Set<AppUser>().AsNoTracking().Where(u => u.DeactivatedAt == null && u.AwayFrom <= from && u.AwayUntil >= until)
            .Select(u => new
            {
                u.Id,
                u.AwayFrom,
                u.AwayUntil,
                u.TimeZone,
                Deputy = db.Set<AppUser>().Where(d => d.Id == u.DeputyId && d.DeactivatedAt == null).Select(d => (Guid?)d.Id).FirstOrDefault(),
            }).ToListAsync(stop);
        return rows.Where(r => LocalDay.StartOf(r.AwayFrom!.Value, r.TimeZone) <= now && now < LocalDay.StartOf(r.AwayUntil!.Value.AddDays(1), r.TimeZone))
            .ToDictionary(r => r.Id, r => new Absence(r.Id, r.AwayFrom!.Value, r.AwayUntil!.Value, r.Deputy));
    }
}
