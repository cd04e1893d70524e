using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Guests.Invites;

/// <summary>Asks the same person about the text as it is saved now. The earlier link stays and says that there is a newer revision.</summary>
internal sealed class InviteToNewest(InviteDesk desk, InviteGuest invite)
{
    public async Task<Result<Invitation>> HandleAsync(Guid postId, Guid invitationId, Func<string, string> path, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, invitationId, by, stop);
        return opened.Succeeded
            ? await invite.HandleAsync(postId, Again(opened.Value.Invitation), path, by, stop)
            : Result<Invitation>.Refused(opened.Errors);
    }

    private static GuestInput Again(Invitation earlier) =>
        new(earlier.Email, earlier.Name, earlier.Words, Math.Clamp((int)Math.Round((earlier.ExpiresAt - earlier.At).TotalDays), 1, Invitation.MostDays), earlier.Waits);
}
