using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Holds;

/// <summary>New deliveries go out again. What was stopped meanwhile goes on by itself, or stays held until somebody releases each.</summary>
internal sealed class EndStop(HubDbContext db, HoldPublications hold, IAudit audit, IWakeUp wakeUp, TimeProvider clock)
{
    public async Task<Result> HandleAsync(StopKind kind, bool letGo, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Stop))
        {
            return new NotYours(PublishingPermissions.Stop);
        }

        if (await db.Set<OutboundStop>().FirstOrDefaultAsync(s => s.Kind == kind && s.EndedAt == null, stop) is not { } running)
        {
            return new NotStopped();
        }

        (running.EndedAt, running.EndedById) = (clock.GetUtcNow(), by.Id);
        running.Version++;
        audit.Record(by, kind is StopKind.Hold ? "outbound.hold-ended" : "outbound.rehearsal-ended", running.Subject, after: new { LetGo = letGo });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new NotStopped();
        }

        if (letGo)
        {
            await hold.ReleaseAllAsync(kind is StopKind.Hold ? HoldReason.Crisis : HoldReason.Rehearsal, stop);
        }

        wakeUp.Wake(DeliveryWork.Name);
        return Result.Done;
    }
}
