using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Teams;

/// <param name="Id">Null for a new team.</param>
internal sealed record TeamInput(Guid? Id, string Name, IReadOnlyCollection<Guid> Members, int Version);

/// <summary>Adds a team, or changes its name and members.</summary>
internal sealed class SaveTeam(HubDbContext db, AuditLog audit, Ids ids)
{
    public async Task<Result<Guid>> HandleAsync(TeamInput input, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var name = input.Name.Trim();
        if (name.Length is 0 or > 100)
        {
            return new TeamNameOutOfRange();
        }

        if (await db.Set<Team>().AnyAsync(t => t.Name == name && t.Id != input.Id, stop))
        {
            return new TeamNameTaken(name);
        }

        var team = input.Id is { } id ? await db.Set<Team>().FirstOrDefaultAsync(t => t.Id == id, stop) : Add(name);
        if (team is null)
        {
            return new NotThere("team");
        }

        var before = new { team.Name, Members = await SetMembersAsync(team.Id, input.Members, stop) };
        db.Entry(team).Property(t => t.Version).OriginalValue = input.Id is null ? 0 : input.Version;
        (team.Name, team.Version) = (name, input.Version + 1);
        audit.Record(by, input.Id is null ? "team.added" : "team.changed", new AuditSubject("team", team.Id, name),
            input.Id is null ? null : before, new { Name = name, input.Members });
        return await SavedAsync(team, stop);
    }

    private async Task<Result<Guid>> SavedAsync(Team team, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return team.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Another administrator");
        }
        catch (DbUpdateException)
        {
            return new TeamNameTaken(team.Name);
        }
    }

    private Team Add(string name)
    {
        var team = new Team { Id = ids.New(), Name = name };
        db.Add(team);
        return team;
    }

    private async Task<List<Guid>> SetMembersAsync(Guid team, IReadOnlyCollection<Guid> wanted, CancellationToken stop)
    {
        var rows = await db.Set<TeamMember>().Where(m => m.TeamId == team).ToListAsync(stop);
        var known = await db.Set<AppUser>().Where(u => wanted.Contains(u.Id)).Select(u => u.Id).ToListAsync(stop);
        db.RemoveRange(rows.Where(r => !known.Contains(r.PersonId)));
        db.AddRange(known.Except(rows.Select(r => r.PersonId)).Select(p => new TeamMember { TeamId = team, PersonId = p }));
        return [.. rows.Select(r => r.PersonId)];
    }
}

internal sealed record TeamNameOutOfRange()
    : Error("team.name-out-of-range", "Give the team a name of at most 100 characters.", ErrorKind.Invalid, "Name");

internal sealed record TeamNameTaken(string Name)
    : Error("team.name-taken", $"There is a team called “{Name}” already.", ErrorKind.Invalid, "Name");
