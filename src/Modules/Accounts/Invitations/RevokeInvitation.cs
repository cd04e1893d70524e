using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Invitations;

internal sealed class RevokeInvitation(HubDbContext db, AuditLog audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id, stop);
        if (invitation is null)
        {
            return new NotThere("invitation");
        }

        if (!invitation.IsOpen(clock.GetUtcNow()))
        {
            return new InvitationOver();
        }

        (invitation.RevokedAt, invitation.Version) = (clock.GetUtcNow(), invitation.Version + 1);
        audit.Record(by, "invitation.revoked", new AuditSubject("invitation", id, invitation.Email));
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new InvitationOver();
        }
    }
}
