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

/// <summary>
/// Moves one publication and takes everything of its post that is planned along, by the same stretch on the wall clock: two hours later
/// stays two hours later, and what follows on the morning after does so again. All move or none does.
/// </summary>
internal sealed class ShiftPost(HubDbContext db, FindPublication find, ReschedulePublication move, KeptFree free, TimeProvider clock)
{
    /// <summary>The one of a post that is due first goes there, the others with it.</summary>
    public async Task<Result<int>> AllOfAsync(Guid postId, WhenToPublish when, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Schedule) && !by.Can(PublishingPermissions.OwnAccounts))
        {
            return new NotYours(PublishingPermissions.Schedule);
        }

        var first = await FindPublication.Movable(db.Set<Publication>().AsNoTracking(), by)
            .Where(p => p.PostId == postId && (p.State == DeliveryState.Planned || p.State == DeliveryState.Held)).OrderBy(p => p.DueAt).ThenBy(p => p.Id)
            .Select(p => new Decision(p.Id, p.Version)).FirstOrDefaultAsync(stop);
        return first is null ? new NothingToMove() : await HandleAsync(first, when, by, stop);
    }

    /// <param name="decision">The publication that the person holds, and its version.</param>
    /// <param name="when">Where that one goes.</param>
    public async Task<Result<int>> HandleAsync(Decision decision, WhenToPublish when, Actor by, CancellationToken stop)
    {
        var held = await find.ForAsync(decision.Id, by, PublishingPermissions.Schedule, stop);
        var at = when.Resolve(clock.GetUtcNow());
        if (!held.Succeeded || !at.Succeeded)
        {
            return Result<int>.Refused(held.Succeeded ? at.Errors : held.Errors);
        }

        var others = await FindPublication.Movable(db.Set<Publication>().AsNoTracking(), by)
            .Where(p => p.PostId == held.Value.PostId && p.Id != decision.Id && (p.State == DeliveryState.Planned || p.State == DeliveryState.Held))
            .OrderBy(p => p.DueAt).Select(p => new { p.Id, p.Version, p.ChannelId, p.DueAt, p.LocalTime, p.Zone, p.Follows }).ToListAsync(stop);
        var stretch = Zones.WallTime(at.Value.At, held.Value.Zone) - held.Value.LocalTime;
        List<(Decision Decision, WhenToPublish When)> moves = [(decision, when)];
        foreach (var other in others)
        {
            var own = Own(other.Follows, held.Value, other.DueAt, at.Value);
            var there = new WhenToPublish(own?.Local ?? other.LocalTime + stretch, own?.Zone ?? other.Zone, own?.At) { Anyway = when.Anyway };
            var resolved = there.Resolve(clock.GetUtcNow());
            var allowed = resolved.Succeeded ? await free.AllowsAsync([other.ChannelId], resolved.Value, when.Anyway, stop) : Result.Refused(resolved.Errors);
            if (!allowed.Succeeded)
            {
                return Result<int>.Refused(allowed.Errors);
            }

            moves.Add((new Decision(other.Id, other.Version), there));
        }

        return await MoveAsync(moves, by, stop);
    }

    /// <summary>One transaction: a package that is half moved would be another package.</summary>
    private async Task<Result<int>> MoveAsync(List<(Decision Decision, WhenToPublish When)> moves, Actor by, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var (one, there) in moves)
        {
            if (await move.HandleAsync(one, there, by, stop) is { Succeeded: false } refused)
            {
                await transaction.RollbackAsync(stop);
                db.ChangeTracker.Clear();
                return Result<int>.Refused(refused.Errors);
            }
        }

        await transaction.CommitAsync(stop);
        return moves.Count;
    }

    /// <summary>Where it stands as it follows, it goes on following; null where somebody gave it a time of its own.</summary>
    private static LocalSchedule? Own(string follows, Publication held, DateTimeOffset due, LocalSchedule at) =>
        held.Follows.Length > 0 || Following.Read(follows) is not { IsAtOnce: false } following ? null
        : following.NextDay is not null || due - held.DueAt == TimeSpan.FromMinutes(following.Minutes) ? following.After(at)
        : null;
}
