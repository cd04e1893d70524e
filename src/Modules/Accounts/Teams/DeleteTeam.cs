using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Teams;

/// <summary>Removes a team; its people stay.</summary>
internal sealed class DeleteTeam(HubDbContext db, AuditLog audit)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var team = await db.Set<Team>().FirstOrDefaultAsync(t => t.Id == id, stop);
        if (team is null)
        {
            return new NotThere("team");
        }

        var members = await db.Set<TeamMember>().Where(m => m.TeamId == id).ToListAsync(stop);
        db.RemoveRange(members);
        db.Remove(team);
        audit.Record(by, "team.deleted", new AuditSubject("team", id, team.Name), before: new { team.Name, Members = members.Select(m => m.PersonId) });
        await db.SaveChangesAsync(stop);
        return Result.Done;
    }
}
