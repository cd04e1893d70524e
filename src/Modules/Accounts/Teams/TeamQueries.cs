using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Teams;

internal sealed record TeamRow(Guid Id, string Name, int People);

internal sealed record TeamView(Guid Id, string Name, int Version, IReadOnlyList<Guid> Members);

internal sealed class TeamQueries(HubDbContext db)
{
    public async Task<Result<TeamRow[]>> ListAsync(Actor by, CancellationToken stop) => !by.Can(AccountsPermissions.ManagePeople)
        ? new NotYours(AccountsPermissions.ManagePeople)
        : await db.Set<Team>().AsNoTracking().OrderBy(t => t.Name)
            .Select(t => new TeamRow(t.Id, t.Name, db.Set<TeamMember>().Count(m => m.TeamId == t.Id))).ToArrayAsync(stop);

    public async Task<Result<TeamView>> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var team = await db.Set<Team>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, stop);
        return team is null
            ? new NotThere("team")
            : new TeamView(id, team.Name, team.Version, await db.Set<TeamMember>().Where(m => m.TeamId == id).Select(m => m.PersonId).ToListAsync(stop));
    }
}
