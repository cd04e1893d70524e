using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.WantedDates;

/// <summary>
/// The day and time that somebody would like a post to go out, while nothing of it is scheduled. Never sends anything: the schedule
/// page proposes it once the post is approved, and scheduling takes it away.
/// </summary>
internal sealed class WantedDate
{
    public required Guid PostId { get; init; }

    /// <summary>Whose post it is: people who may not read everybody's drafts see their own.</summary>
    public required Guid AuthorId { get; set; }

    /// <summary>A copy, for the calendar's filter; the post itself says what is shown.</summary>
    public required PostStage Stage { get; set; }

    /// <summary>False while the post lies in the trash or the archive.</summary>
    public bool Shown { get; set; } = true;

    /// <summary>Wall time in <see cref="Zone"/>.</summary>
    public DateTime LocalTime { get; private set; }

    public string Zone { get; private set; } = "UTC";

    public DateTimeOffset At { get; private set; }

    public Guid SetById { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public int Version { get; private set; }

    public void Set(LocalSchedule at, Guid by, DateTimeOffset now)
    {
        (LocalTime, Zone, At, SetById, ChangedAt) = (at.Local, at.Zone, at.At, by, now);
        Version++;
    }

    public static IQueryable<WantedDate> Visible(IQueryable<WantedDate> all, Actor by)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return all.Where(w => false);
        }

        var id = by.Id;
        return by.Can(PostsPermissions.ReadAll) ? all.Where(w => w.Shown) : all.Where(w => w.Shown && w.AuthorId == id);
    }

    /// <summary>Who may say when a post is wanted: who writes it, and who schedules.</summary>
    public static bool MaySet(PostView post, Actor by) =>
        by.Can(PublishingPermissions.Read)
        && (by.Can(PublishingPermissions.Schedule) || (by.Can(PostsPermissions.Write) && (post.AuthorId == by.Id || post.HolderId == by.Id)));
}
