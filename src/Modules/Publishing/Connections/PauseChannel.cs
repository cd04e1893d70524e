using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

/// <summary>Stops everything that would go out to a channel, and lets it go on again.</summary>
internal sealed class PauseChannel(HubDbContext db, HoldPublications hold, IAudit audit, IWakeUp wakeUp)
{
    public async Task<Result> HandleAsync(Guid id, bool pause, Actor by, CancellationToken stop)
    {
        if (await db.Set<Channel>().FirstOrDefaultAsync(c => c.Id == id && !c.Disconnected, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        if (Rights.ToStop(by, channel) is { } objection)
        {
            return objection;
        }

        if (channel.Paused == pause)
        {
            return Result.Done;
        }

        channel.Paused = pause;
        channel.Version++;
        audit.Record(by, pause ? "channel.paused" : "channel.resumed", channel.Subject);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Someone else");
        }

        if (!pause)
        {
            await hold.ReleaseChannelAsync(id, HoldReason.Paused, stop);
            wakeUp.Wake(DeliveryWork.Name);
        }

        return Result.Done;
    }
}
