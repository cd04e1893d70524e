using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Guests.Invites;

/// <summary>Mails a new link to the same revision. The old link ends once the mail is out: nobody could send it again, its hash alone was kept.</summary>
internal sealed class SendAgain(HubDbContext db, InviteDesk desk, SendInvitation send, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <returns>The invitation; its trouble says when the mail did not go out.</returns>
    public async Task<Result<Invitation>> HandleAsync(Guid postId, Guid invitationId, Func<string, string> path, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, invitationId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<Invitation>.Refused(opened.Errors);
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
            return invitation;
        }

        invitation.Version++;
        var saved = await db.SaveOrLoseAsync("Somebody", stop);
        if (saved.Succeeded)
        {
            saved = await send.HandleAsync(invitation, post.Title, Secret.New(), path, by, stop, sentAs: "guest.sent-again");
        }

        return saved.Succeeded ? invitation : Result<Invitation>.Refused(saved.Errors);
    }
}
