using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Calendars;

/// <param name="Day">In the person's zone, as the calendar showed it.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Anyway">The person confirmed a day that is kept free.</param>
internal sealed record Drop(CalendarKind Kind, Guid Id, DateOnly Day, int Version, bool Anyway = false);

/// <param name="Said">What happened, in a sentence.</param>
/// <param name="Propose">The post can only be scheduled: on its own page, with this time filled in.</param>
internal sealed record Dropped(string Said, LocalSchedule? Propose = null);

/// <summary>
/// Puts something on another day. The time of day stays, on the clock that it was planned by: what goes out at 09:00 in Tokyo goes out at
/// 09:00 there on the other day.
/// </summary>
internal sealed class DropOnDay(HubDbContext db, IPosts posts, FindPublication find, ReschedulePublication move, SetWantedDate want, TimeProvider clock)
{
    private static readonly TimeOnly Morning = new(9, 0);

    public Task<Result<Dropped>> HandleAsync(Drop drop, Actor by, CancellationToken stop) =>
        drop.Day.Year > 8999 ? Task.FromResult<Result<Dropped>>(new NotADay())
        : drop.Kind == CalendarKind.Publication ? MoveAsync(drop, by, stop) : WantAsync(drop, by, stop);

    private async Task<Result<Dropped>> MoveAsync(Drop drop, Actor by, CancellationToken stop)
    {
        var found = await find.ForAsync(drop.Id, by, PublishingPermissions.Schedule, stop);
        if (!found.Succeeded)
        {
            return Result<Dropped>.Refused(found.Errors);
        }

        var publication = found.Value;
        if (CalendarItem.WhyItStays(publication, may: true) is { Length: > 0 })
        {
            return new NotFromThisState(publication.State, PublicationEvent.Reschedule.ToString());
        }

        var when = new WhenToPublish(Shifted(publication.LocalTime, publication.DueAt, drop.Day, by.TimeZone), publication.Zone) { Anyway = drop.Anyway };
        var moved = await move.HandleAsync(new Decision(drop.Id, drop.Version), when, by, stop);
        return moved.Succeeded ? Said(publication.Title, "moved to", when.Resolve(clock.GetUtcNow()).Value) : Result<Dropped>.Refused(moved.Errors);
    }

    private async Task<Result<Dropped>> WantAsync(Drop drop, Actor by, CancellationToken stop)
    {
        var post = await posts.FindAsync(drop.Id, by, stop);
        if (!post.Succeeded)
        {
            return Result<Dropped>.Refused(post.Errors);
        }

        var there = await db.Set<WantedDate>().AsNoTracking().FirstOrDefaultAsync(w => w.PostId == drop.Id, stop);
        var when = there is null
            ? new WhenToPublish(drop.Day.ToDateTime(Morning), by.TimeZone)
            : new WhenToPublish(Shifted(there.LocalTime, there.At, drop.Day, by.TimeZone), there.Zone);
        if (post.Value.Stage == PostStage.Approved && by.Can(PublishingPermissions.Schedule))
        {
            var at = when.Resolve(clock.GetUtcNow());
            return at.Succeeded ? new Dropped("Choose where it goes.", at.Value) : Result<Dropped>.Refused(at.Errors);
        }

        var set = await want.HandleAsync(new WantedWish(drop.Id, when, drop.Version), by, stop);
        return set.Succeeded ? Said(post.Value.Title, "is wanted for", set.Value) : Result<Dropped>.Refused(set.Errors);
    }

    /// <summary>As many days further on the clock that it was planned by as it moves in the person's calendar.</summary>
    private static DateTime Shifted(DateTime local, DateTimeOffset at, DateOnly to, string mine)
    {
        var here = Zones.WallTime(at, mine);
        var days = to.DayNumber - DateOnly.FromDateTime(here).DayNumber;
        return days < 0 && local < DateTime.MinValue.AddDays(-days) ? DateTime.MinValue : local.AddDays(days);
    }

    private static Dropped Said(string title, string verb, LocalSchedule at) =>
        new($"“{(title.Length == 0 ? "Untitled" : title)}” {verb} {ClockWords.Of(at)}.{ClockWords.Doubled(at)}");
}
