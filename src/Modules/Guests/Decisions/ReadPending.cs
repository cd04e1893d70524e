using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Visits;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Decisions;

/// <param name="Over">The code can't be used any more: a new one is needed.</param>
internal sealed record PendingAnswer(GuestCode Code, Invitation Invitation, string Title, bool Over)
{
    /// <summary>Enough to know which mailbox to look into, for somebody who has the link alone.</summary>
    public string MaskedEmail => Invitation.Email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{Invitation.Email[0]}…{Invitation.Email[at..]}" : "…";
}

/// <summary>The answer that waits for its code.</summary>
internal sealed class ReadPending(HubDbContext db, GuestDoor door, IOutsideReading reading, TimeProvider clock)
{
    public async Task<Result<PendingAnswer>> HandleAsync(string secret, Guid codeId, CancellationToken stop)
    {
        var opened = await door.OpenAsync(secret, stop);
        if (!opened.Succeeded)
        {
            return Result<PendingAnswer>.Refused(opened.Errors);
        }

        var invitation = opened.Value.Invitation;
        var code = await db.Set<GuestCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == codeId && c.InvitationId == invitation.Id, stop);
        return code is null || await reading.OpenAsync(invitation.RevisionId, "", "", stop) is not { } page
            ? new LinkUnknown()
            : new PendingAnswer(code, invitation, page.Title, code.IsOver(clock.GetUtcNow()));
    }
}
