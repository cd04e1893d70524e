using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Invites;

/// <summary>The link goes on working, but approval does not wait for this guest any more, whichever of the invitations of that address it was asked with.</summary>
internal sealed class StopWaiting(HubDbContext db, InviteDesk desk, IAudit audit)
{
    public async Task<Result> HandleAsync(Guid postId, Guid invitationId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, invitationId, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var (post, invitation) = opened.Value;
        var waiting = (await db.Set<Invitation>().Where(i => i.PostId == postId && i.Waits).ToListAsync(stop)).FindAll(i => i.IsFor(invitation.Email));
        if (waiting.Count == 0)
        {
            return Result.Done;
        }

        foreach (var asked in waiting)
        {
            (asked.Waits, asked.Version) = (false, asked.Version + 1);
        }

        audit.Record(by, "guest.not-waited-for", new AuditSubject("post", postId, post.Title), null, new { invitation.Id, invitation.Email });
        return await db.SaveOrLoseAsync("Somebody", stop);
    }
}
