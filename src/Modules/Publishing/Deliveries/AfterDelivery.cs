using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Deliveries;

/// <summary>What a delivery means for the others of the same post.</summary>
internal sealed class AfterDelivery(HubDbContext db, Ledger ledger, IServiceScopeFactory scopes, IWakeUp wakeUp, TimeProvider clock)
{
    /// <summary>An update has taken the place of the earlier revision: saved together with the delivery.</summary>
    public async Task ReplaceEarlierAsync(Delivery delivery, CancellationToken stop)
    {
        var publication = delivery.Publication;
        if (!delivery.Channel.Description.CanUpdate)
        {
            return;
        }

        var earlier = await db.Set<Publication>().Where(p => p.PostId == publication.PostId && p.ChannelId == publication.ChannelId
            && p.Id != publication.Id && p.State == DeliveryState.Delivered).ToListAsync(stop);
        foreach (var old in earlier)
        {
            old.ReplaceBy(publication.RevisionNumber);
            ledger.Write(old, AttemptStep.Withdrawn, old.Message);
        }
    }

    /// <summary>The own site has it: whoever waits for the permalink goes on at once. Only a shortcut; waiting ones also look by themselves.</summary>
    public async Task WakeWaitingAsync(Publication publication, CancellationToken stop)
    {
        if (publication.ChannelId != OwnSite.ChannelId)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        DateTimeOffset? wakeAt = now;
        await scope.ServiceProvider.GetRequiredService<HubDbContext>().Set<Publication>()
            .Where(p => p.PostId == publication.PostId && p.NeedsSite && p.State == DeliveryState.Planned && p.DueAt <= now && p.LeaseOwner == null)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.WakeAt, wakeAt).SetProperty(x => x.LookUps, 0), stop);
        await scope.ServiceProvider.GetRequiredService<HoldPublications>().ReleasePostAsync(publication.PostId, HoldReason.OwnSite, stop);
        wakeUp.Wake(DeliveryWork.Name);
    }
}
