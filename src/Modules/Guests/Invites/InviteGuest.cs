using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Invites;

/// <summary>Asks somebody without an account to look at the text as it is saved now: it becomes a revision, and the link shows that one for good.</summary>
internal sealed class InviteGuest(HubDbContext db, InviteDesk desk, IOutsideReading reading, SendInvitation send, IAudit audit, Ids ids, TimeProvider clock)
{
    private const int MostOpen = 50;
    private const int MostADay = 50;
    private const int MostTries = 3;

    /// <param name="path">Makes the path of the guest's page from the link's secret.</param>
    public async Task<Result<Invitation>> HandleAsync(Guid postId, GuestInput typed, Func<string, string> path, Actor by, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(postId, typed, path, by, stop);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Somebody saved the text in the same moment: the invitation is for what stands there then.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result<Invitation>> TryAsync(Guid postId, GuestInput typed, Func<string, string> path, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        var input = typed.Check();
        if (!opened.Succeeded || !input.Succeeded)
        {
            return Result<Invitation>.Refused(opened.Succeeded ? input.Errors : opened.Errors);
        }

        var cut = await reading.CutAsync(postId, by, stop);
        if (!cut.Succeeded)
        {
            return Result<Invitation>.Refused(cut.Errors);
        }

        var now = clock.GetUtcNow();
        var earlier = await db.Set<Invitation>().AsNoTracking().Where(i => i.PostId == postId && i.RevokedAt == null).ToListAsync(stop);
        var live = earlier.FindAll(i => i.ExpiresAt > now);
        var today = await db.Set<Invitation>().CountAsync(i => i.InvitedById == by.Id && i.At > now.AddDays(-1), stop);
        if (live.Count >= MostOpen || today >= MostADay)
        {
            return new TooManyGuests();
        }

        if (live.FirstOrDefault(i => i.RevisionId == cut.Value.Id && i.IsFor(input.Value.Email!)) is { } known)
        {
            return new InvitedAlready(known.Name);
        }

        // Asking again takes back nothing: whoever is waited for is waited for until somebody stops waiting.
        var waits = input.Value.Waits || earlier.Exists(i => i.Waits && i.IsFor(input.Value.Email!));
        var (invitation, secret) = Make(cut.Value, input.Value with { Waits = waits }, by);
        db.Add(invitation);
        audit.Record(by, "guest.invited", new AuditSubject("post", postId, opened.Value.Title), null, new { invitation.Id, invitation.Email, invitation.Name, invitation.Revision, invitation.Waits, invitation.ExpiresAt });
        await db.SaveChangesAsync(stop);
        await send.HandleAsync(invitation, cut.Value.Content.Title, secret, path, by, stop);
        return invitation;
    }

    private (Invitation Invitation, string Secret) Make(RevisionView revision, GuestInput input, Actor by)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        var invitation = new Invitation
        {
            Id = ids.New(),
            PostId = revision.PostId,
            RevisionId = revision.Id,
            Revision = revision.Number,
            Hash = revision.Hash,
            Email = input.Email!,
            Name = input.Name!,
            Words = input.Words ?? "",
            Waits = input.Waits,
            InvitedById = by.Id,
            At = now,
            ExpiresAt = now.AddDays(input.Days),
            LinkHash = Secret.HashOf(secret),
            ReplyKey = Secret.NewReplyKey(),
        };
        return (invitation, secret);
    }
}
