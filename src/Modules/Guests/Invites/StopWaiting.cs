using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Guests.Invites;

/// <summary>The link goes on working, but approval does not wait for this guest any more.</summary>
internal sealed class StopWaiting(HubDbContext db, InviteDesk desk, IAudit audit)
{
    public async Task<Result> HandleAsync(Guid postId, Guid invitationId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, invitationId, by, stop);
        if (!opened.Succeeded || !opened.Value.Invitation.Waits)
        {
            return opened.Succeeded ? Result.Done : opened;
        }

        var (post, invitation) = opened.Value;
        (invitation.Waits, invitation.Version) = (false, invitation.Version + 1);
        audit.Record(by, "guest.not-waited-for", new AuditSubject("post", postId, post.Title), null, new { invitation.Id, invitation.Email });
        return await db.SaveOrLoseAsync("Somebody", stop);
    }
}
