using ContentHub.Data;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Holds;

/// <summary>Holds publications with a reason, and lets those go on whose reason has ended.</summary>
internal sealed class HoldPublications(HubDbContext db, Ledger ledger, TimeProvider clock)
{
    public async Task OneAsync(Publication publication, HoldReason reason, string message, CancellationToken stop)
    {
        Hold(publication, reason, message);
        await db.SaveChangesAsync(stop);
    }

    public async Task PostAsync(Guid postId, HoldReason reason, string message, CancellationToken stop)
    {
        var waiting = await db.Set<Publication>()
            .Where(p => p.PostId == postId && (p.State == DeliveryState.Planned || p.State == DeliveryState.RetryAt)).ToListAsync(stop);
        waiting.ForEach(p => Hold(p, reason, message));
        await db.SaveChangesAsync(stop);
    }

    public async Task ChannelAsync(Guid channelId, HoldReason reason, string message, CancellationToken stop)
    {
        var waiting = await db.Set<Publication>()
            .Where(p => p.ChannelId == channelId && (p.State == DeliveryState.Planned || p.State == DeliveryState.RetryAt)).ToListAsync(stop);
        waiting.ForEach(p => Hold(p, reason, message));
        await db.SaveChangesAsync(stop);
    }

    public Task ReleasePostAsync(Guid postId, HoldReason reason, CancellationToken stop) =>
        ReleaseAsync(db.Set<Publication>().Where(p => p.PostId == postId && p.State == DeliveryState.Held && p.HeldFor == reason), stop);

    public Task ReleaseChannelAsync(Guid channelId, HoldReason reason, CancellationToken stop) =>
        ReleaseAsync(db.Set<Publication>().Where(p => p.ChannelId == channelId && p.State == DeliveryState.Held && p.HeldFor == reason), stop);

    public Task ReleaseAllAsync(HoldReason reason, CancellationToken stop) =>
        ReleaseAsync(db.Set<Publication>().Where(p => p.State == DeliveryState.Held && p.HeldFor == reason), stop);

    /// <summary>What waited for a person, or could not be taken down: with new credentials the network may answer after all.</summary>
    public async Task LookAgainAsync(Guid channelId, CancellationToken stop)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<Publication>().Where(p => p.ChannelId == channelId && p.WakeAt == null
                && (p.State == DeliveryState.Unknown || p.State == DeliveryState.Withdrawing || (p.State == DeliveryState.Delivered && p.EndsAt <= now)))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.WakeAt, now).SetProperty(x => x.LookUps, 0).SetProperty(x => x.Version, x => x.Version + 1), stop);
    }

    /// <summary>It was held while the reason for it ended: nobody else would let it go on.</summary>
    public async Task GoOnAsync(Publication publication, CancellationToken stop)
    {
        Resume(publication);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>One by one: what somebody else decides at this moment is left to them. The overdue policy still looks at what was due long ago.</summary>
    private async Task ReleaseAsync(IQueryable<Publication> held, CancellationToken stop)
    {
        foreach (var id in await held.OrderBy(p => p.DueAt).Select(p => p.Id).ToListAsync(stop))
        {
            try
            {
                if (await held.FirstOrDefaultAsync(p => p.Id == id, stop) is { } publication)
                {
                    Resume(publication);
                    await db.SaveChangesAsync(stop);
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private void Resume(Publication publication)
    {
        publication.Resume(clock.GetUtcNow());
        ledger.Write(publication, AttemptStep.Released, "The reason for holding it has ended");
    }

    private void Hold(Publication publication, HoldReason reason, string message)
    {
        publication.Hold(reason, message);
        ledger.Write(publication, AttemptStep.Held, message);
        db.Raise(new PublicationHeld(publication.Id, publication.PostId, publication.ChannelKind, message));
    }
}
