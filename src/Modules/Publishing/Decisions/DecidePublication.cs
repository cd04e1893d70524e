using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Decisions;

/// <summary>What every decision of a person has in common: find, ask the version, move, write it down, save, wake.</summary>
internal sealed class DecidePublication(HubDbContext db, FindPublication find, Ledger ledger, IAudit audit, IWakeUp wakeUp)
{
    /// <param name="decision">Which publication and how it looked to the person.</param>
    /// <param name="needs">Permission.</param>
    /// <param name="step">The ledger's word for it.</param>
    /// <param name="action">The audit log's word for it.</param>
    /// <param name="move">Moves it; a refusal ends here.</param>
    /// <param name="onlyStops">Others may do it on somebody's own account, too: see <see cref="Ownership"/>.</param>
    public async Task<Result> HandleAsync(
        Decision decision, Actor by, Permission needs, AttemptStep step, string action, Func<Publication, Result> move, CancellationToken stop, bool onlyStops = false)
    {
        var found = await find.ForAsync(decision.Id, by, needs, stop, onlyStops);
        if (!found.Succeeded)
        {
            return Result.Refused(found.Errors);
        }

        var publication = found.Value;
        var before = publication.State;
        var moved = move(publication);
        if (!moved.Succeeded)
        {
            return moved;
        }

        if (decision.Version != 0)
        {
            db.Entry(publication).Property(p => p.Version).OriginalValue = decision.Version;
        }

        ledger.Write(publication, step, $"{by.Name}: {publication.Message}", by.Id);
        audit.Record(by, action, publication.Subject, new { State = before.ToString() }, new { State = publication.State.ToString(), publication.DueAt, publication.Message });
        return await SaveAsync(stop);
    }

    private async Task<Result> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // One of many decisions in a row must not take the others with it.
            db.ChangeTracker.Clear();
            return new SomeoneWasFaster("Someone else or the delivery itself");
        }

        wakeUp.Wake(DeliveryWork.Name);
        return Result.Done;
    }
}

/// <param name="Version">The version that the person saw; 0 when none was shown.</param>
internal sealed record Decision(Guid Id, int Version = 0);
