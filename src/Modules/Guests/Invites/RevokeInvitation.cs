using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Guests.Invites;

/// <summary>The link ends at once, and nobody waits for this guest any more. What they said stays.</summary>
internal sealed class RevokeInvitation(HubDbContext db, InviteDesk desk, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid postId, Guid invitationId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, invitationId, by, stop);
        if (!opened.Succeeded || opened.Value.Invitation.RevokedAt is not null)
        {
            return opened.Succeeded ? Result.Done : opened;
        }

        var (post, invitation) = opened.Value;
        (invitation.RevokedAt, invitation.Version) = (clock.GetUtcNow(), invitation.Version + 1);
        audit.Record(by, "guest.revoked", new AuditSubject("post", postId, post.Title), null, new { invitation.Id, invitation.Email });
        return await db.SaveOrLoseAsync("Somebody", stop);
    }
}
