using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Stops;

/// <summary>From this moment nothing new goes out. What is on the wire already is not called back; it can be withdrawn.</summary>
internal sealed class BeginStop(HubDbContext db, IAudit audit, Ids ids, TimeProvider clock)
{
    public async Task<Result> HandleAsync(StopKind kind, string? reason, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Stop))
        {
            return new NotYours(PublishingPermissions.Stop);
        }

        var why = PlainText.Line(reason);
        if (why.Length is 0 or > OutboundStop.ReasonLimit)
        {
            return new StopReasonMissing();
        }

        var began = new OutboundStop { Id = ids.New(), Kind = kind, Reason = why, ById = by.Id, Since = clock.GetUtcNow(), Version = 1 };
        db.Add(began);
        audit.Record(by, kind is StopKind.Hold ? "outbound.held" : "outbound.rehearsing", began.Subject, after: new { began.Reason });
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            // "It is on" may only be said when it is.
            if (await db.Set<OutboundStop>().AsNoTracking().AnyAsync(s => s.Kind == kind && s.EndedAt == null, stop))
            {
                return new AlreadyStopped();
            }

            throw;
        }
    }
}

internal static class StopSubject
{
    extension(OutboundStop stop)
    {
        /// <summary>How the audit log names it.</summary>
        public AuditSubject Subject => new("outbound", stop.Id, stop.Kind is StopKind.Hold ? "Hold of everything outbound" : "Rehearsal");
    }
}
