using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Guests.Invites;

/// <summary>Mails a new link to the same revision. The old link ends: nobody knows it any more, its hash alone was kept.</summary>
internal sealed class SendAgain(HubDbContext db, InviteDesk desk, SendInvitation send, IAudit audit, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task<Result> HandleAsync(Guid postId, Guid invitationId, Func<string, string> path, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, invitationId, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var (post, invitation) = opened.Value;
        var now = clock.GetUtcNow();
        if (invitation.IsOver(now) || post.InTrash || post.Stage is PostStage.Archived)
        {
            return new InvitationIsOver();
        }

        // Two clicks are one mail.
        if (invitation is { SentAt: { } last, MailTrouble: "" } && now - last < Pause)
        {
            return Result.Done;
        }

        var secret = Secret.New();
        (invitation.LinkHash, invitation.Version) = (Secret.HashOf(secret), invitation.Version + 1);
        audit.Record(by, "guest.sent-again", new AuditSubject("post", postId, post.Title), null, new { invitation.Id, invitation.Email });
        var saved = await db.SaveOrLoseAsync("Somebody", stop);
        if (saved.Succeeded)
        {
            await send.HandleAsync(invitation, post.Title, secret, path, by, stop);
        }

        return saved;
    }
}
