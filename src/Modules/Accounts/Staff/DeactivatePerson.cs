using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Tokens;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Staff;

/// <summary>What belongs to a person: "3 drafts".</summary>
internal sealed record Belongings(string What, int Count);

/// <summary>
/// Someone leaves: sessions and tokens end at the next request, and what is theirs goes to a successor, all in one transaction.
/// </summary>
internal sealed class DeactivatePerson(HubDbContext db, AdministratorGuard guard, IEnumerable<IHandover> handovers, AuditLog audit, AccessCache access, TimeProvider clock)
{
    public async Task<IReadOnlyList<Belongings>> BelongingsAsync(Guid id, CancellationToken stop)
    {
        var found = new List<Belongings>();
        foreach (var handover in handovers)
        {
            found.Add(new Belongings(handover.What, await handover.CountAsync(id, stop)));
        }

        return found;
    }

    public async Task<Result> HandleAsync(Guid id, Guid? successor, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        if (id == by.Id)
        {
            return new NotYourself();
        }

        var result = await guard.CommitAsync(() => ChangeAsync(id, successor, by, stop), stop);
        access.Forget(id);
        return result;
    }

    private async Task<Result> ChangeAsync(Guid id, Guid? successor, Actor by, CancellationToken stop)
    {
        var person = await db.Set<AppUser>().FirstOrDefaultAsync(u => u.Id == id, stop);
        if (person is null)
        {
            return new NotThere("person");
        }

        if (person.DeactivatedAt is not null)
        {
            return new AlreadyDeactivated(person.Name);
        }

        var heir = successor is { } to ? await db.Set<AppUser>().FirstOrDefaultAsync(u => u.Id == to && u.DeactivatedAt == null && u.Id != id, stop) : null;
        if (heir is null && (successor is not null || (await BelongingsAsync(id, stop)).Any(b => b.Count > 0)))
        {
            return new SuccessorMissing(person.Name);
        }

        var now = clock.GetUtcNow();
        var moved = heir is null ? [] : await MoveAsync(id, heir.Id, by, stop);
        person.DeactivatedAt = now;
        person.EndSessions();
        await db.Set<AccessToken>().Where(t => t.PersonId == id && t.RevokedAt == null).ExecuteUpdateAsync(t => t.SetProperty(x => x.RevokedAt, now), stop);
        audit.Record(by, "person.deactivated", person.AsSubject(), after: new { HandedTo = heir?.Name, Moved = moved });
        db.Raise(new PersonDeactivated(id, heir?.Id));
        db.Raise(new AccessChanged(id));
        return Result.Done;
    }

    private async Task<Dictionary<string, int>> MoveAsync(Guid from, Guid to, Actor by, CancellationToken stop)
    {
        var moved = new Dictionary<string, int>();
        foreach (var handover in handovers)
        {
            moved[handover.What] = await handover.MoveAsync(from, to, by, stop);
        }

        return moved;
    }
}

internal sealed record NotYourself()
    : Error("people.not-yourself", "You can't deactivate yourself. Another administrator can.", ErrorKind.Conflict);

internal sealed record AlreadyDeactivated(string Name)
    : Error("people.already-deactivated", $"{Name} is deactivated already.", ErrorKind.Conflict);

internal sealed record SuccessorMissing(string Name)
    : Error("people.successor-missing", $"Choose an active person who takes over what belongs to {Name}.", ErrorKind.Invalid, "Successor");
