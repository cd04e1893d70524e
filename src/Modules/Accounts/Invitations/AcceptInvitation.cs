using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Profiles;
using ContentHub.Accounts.Secrets;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Invitations;

/// <summary>The invited person chooses a name and a password; the link is used up in the same transaction.</summary>
internal sealed class AcceptInvitation(HubDbContext db, AddPerson add, AuditLog audit, ISettings settings, TimeProvider clock)
{
    public async Task<Result<AppUser>> HandleAsync(string secret, string name, string password, Actor by, CancellationToken stop)
    {
        var hash = Secret.HashOf(secret);
        var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Hash == hash, stop);
        if (invitation is null || !invitation.IsOpen(clock.GetUtcNow()))
        {
            return new InvitationOver();
        }

        if (name.Trim().Length is < 2 or > 100)
        {
            return new NameOutOfRange();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        (invitation.AcceptedAt, invitation.Version) = (clock.GetUtcNow(), invitation.Version + 1);
        try
        {
            var added = await add.HandleAsync(name.Trim(), invitation.Email, password, (await settings.CompanyAsync(stop)).TimeZone, stop);
            if (!added.Succeeded)
            {
                return added;
            }

            await GiveRolesAsync(added.Value.Id, invitation.RoleIds, stop);
            audit.Record(by with { Id = added.Value.Id, Name = added.Value.Name }, "person.joined", added.Value.AsSubject());
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return added;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new InvitationOver();
        }
    }

    private async Task GiveRolesAsync(Guid person, List<Guid> wanted, CancellationToken stop)
    {
        // A role may have been deleted since.
        var roles = await db.Set<AppRole>().Where(r => wanted.Contains(r.Id)).Select(r => r.Id).ToListAsync(stop);
        db.AddRange(roles.Select(r => new IdentityUserRole<Guid> { UserId = person, RoleId = r }));
    }
}
