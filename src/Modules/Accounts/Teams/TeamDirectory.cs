using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Teams;

internal sealed class TeamDirectory(HubDbContext db) : ITeams
{
    public async Task<IReadOnlyList<TeamOfPeople>> ListAsync(CancellationToken stop)
    {
        var members = (await db.Set<TeamMember>()
            .Join(db.Set<AppUser>().Where(u => u.DeactivatedAt == null), m => m.PersonId, u => u.Id, (m, _) => m).ToListAsync(stop)).ToLookup(m => m.TeamId, m => m.PersonId);
        return [.. (await db.Set<Team>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(stop)).Select(t => new TeamOfPeople(t.Id, t.Name, [.. members[t.Id]]))];
    }
}
