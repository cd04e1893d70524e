using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

/// <summary>Forgets a channel's credentials. Says first what is still scheduled there; the ledger stays.</summary>
internal sealed class DisconnectChannel(HubDbContext db, ForgetAccess forget, Ledger ledger, IAudit audit)
{
    public async Task<Result> HandleAsync(Guid id, bool confirmed, Actor by, CancellationToken stop)
    {
        if (await db.Set<Channel>().FirstOrDefaultAsync(c => c.Id == id && !c.Disconnected, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        if (Rights.ToStop(by, channel) is { } objection)
        {
            return objection;
        }

        if (channel.IsOwnSite)
        {
            return new OwnSiteStays();
        }

        var waiting = await db.Set<Publication>().Where(p => p.ChannelId == id && (p.State == DeliveryState.Planned
            || p.State == DeliveryState.Held || p.State == DeliveryState.RetryAt || p.State == DeliveryState.Failed)).ToListAsync(stop);
        var onTheWay = await db.Set<Publication>().CountAsync(p => p.ChannelId == id && (p.State == DeliveryState.Sending || p.State == DeliveryState.Updating
            || p.State == DeliveryState.Pending || p.State == DeliveryState.Unknown || p.State == DeliveryState.Withdrawing), stop);
        if (onTheWay > 0 || (waiting.Count > 0 && !confirmed))
        {
            return new ChannelStillScheduled(waiting.Count + onTheWay);
        }

        waiting.ForEach(p => Cancel(p, channel, by));
        forget.Of(channel);
        audit.Record(by, "channel.disconnected", channel.Subject, after: new { Cancelled = waiting.Count });
        return await SaveAsync(stop);
    }

    private void Cancel(Publication publication, Channel channel, Actor by)
    {
        publication.Cancel($"{channel.Name} was disconnected");
        ledger.Write(publication, AttemptStep.Cancelled, publication.Message, by.Id);
        audit.Record(by, "publication.cancelled", publication.Subject, after: new { publication.Message });
    }

    private async Task<Result> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Someone else or the delivery itself");
        }
    }
}
