using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Decisions;

/// <summary>Moves one planned or held publication to another time.</summary>
internal sealed class ReschedulePublication(HubDbContext db, DecidePublication decide, KeptFree free, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Decision decision, WhenToPublish when, Actor by, CancellationToken stop)
    {
        var at = when.Resolve(clock.GetUtcNow());
        return at.Succeeded ? await MoveAsync(decision, at.Value, when.Anyway, by, stop) : Result.Refused(at.Errors);
    }

    private async Task<Result> MoveAsync(Decision decision, LocalSchedule at, bool anyway, Actor by, CancellationToken stop)
    {
        // What this person may not see or move is refused by the decision, before anything is said about days.
        var channels = await FindPublication.Movable(db.Set<Publication>(), by).Where(p => p.Id == decision.Id).Select(p => p.ChannelId).ToListAsync(stop);
        return channels.Count > 0 && await free.AllowsAsync(channels, at, anyway, stop) is { Succeeded: false } kept
            ? kept
            : await decide.HandleAsync(decision, by, PublishingPermissions.Schedule, AttemptStep.Rescheduled, "publication.rescheduled", p => p.Reschedule(at), stop);
    }
}
