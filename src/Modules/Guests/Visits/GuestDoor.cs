using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Visits;

/// <summary>What a link leads to.</summary>
/// <param name="Stopped">Why the guest may only read; null when they may say something.</param>
internal sealed record Visit(Invitation Invitation, Error? Stopped);

/// <summary>
/// The only way from a link to anything. The secret is looked up by its hash: comparing in the database tells nothing about a secret of 256
/// random bits. What a visit may see is the one revision of its invitation, never what came later.
/// </summary>
internal sealed class GuestDoor(HubDbContext db, IPosts posts, IOutsideReading reading, TimeProvider clock)
{
    /// <summary>For reading. Refusals: unknown, revoked, expired; in the trash, a post shows itself to nobody.</summary>
    public async Task<Result<Visit>> OpenAsync(string? secret, CancellationToken stop)
    {
        if (secret is not { Length: Secret.Length } || await FindAsync(secret, stop) is not { } invitation)
        {
            return new LinkUnknown();
        }

        if (invitation.RevokedAt is not null || invitation.ExpiresAt <= clock.GetUtcNow())
        {
            return invitation.RevokedAt is not null ? new LinkRevoked() : new LinkExpired();
        }

        if (await posts.WorkingAsync(invitation.PostId, stop) is not { Post.InTrash: false } now)
        {
            return new LinkRevoked();
        }

        var newest = (await reading.NewestAsync([invitation.PostId], stop)).GetValueOrDefault(invitation.PostId);
        return new Visit(invitation, newest > invitation.Revision ? new LinkSuperseded() : now.Post.Stage is PostStage.Archived ? new LinkClosed() : null);
    }

    /// <summary>For saying something.</summary>
    public async Task<Result<Invitation>> OpenToSpeakAsync(string? secret, CancellationToken stop)
    {
        var opened = await OpenAsync(secret, stop);
        return opened.Succeeded ? opened.Value.Stopped is { } why ? why : opened.Value.Invitation : Result<Invitation>.Refused(opened.Errors);
    }

    /// <summary>All that looking changes: when it was opened first. Mail programs and scanners open links too.</summary>
    public Task LookedAsync(Invitation invitation, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return invitation.OpenedAt is null
            ? db.Set<Invitation>().Where(i => i.Id == invitation.Id && i.OpenedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.OpenedAt, now), stop)
            : Task.CompletedTask;
    }

    private Task<Invitation?> FindAsync(string secret, CancellationToken stop)
    {
        var hash = Secret.HashOf(secret);
        return db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.LinkHash == hash, stop);
    }
}
