using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;

namespace ContentHub.Publishing.Calendars;

/// <summary>What the calendar can be narrowed to: where a post stands before it is scheduled, or how its publication fares.</summary>
internal enum CalendarState
{
    Draft,
    Review,
    Changes,
    Approved,
    Scheduled,
    Trouble,
    Delivered,
    Cancelled,
}

internal sealed record CalendarFilter(Guid? Channel = null, Guid? Author = null, string Tag = "", CalendarState? State = null)
{
    private static readonly DeliveryState[] Coming =
        [DeliveryState.Planned, DeliveryState.RetryAt, DeliveryState.Sending, DeliveryState.Updating, DeliveryState.Pending, DeliveryState.Withdrawing];

    private static readonly DeliveryState[] InTrouble = [DeliveryState.Held, DeliveryState.Unknown, DeliveryState.Failed];
    private static readonly DeliveryState[] Over = [DeliveryState.Cancelled, DeliveryState.Withdrawn];

    public bool IsEmpty => this == new CalendarFilter();

    /// <summary>Publications that fit; null when none can. What is over is shown only to whom asks for it.</summary>
    public IQueryable<Publication>? Narrow(IQueryable<Publication> all, IPostShelf shelf)
    {
        all = Channel is { } channel ? all.Where(p => p.ChannelId == channel) : all;
        all = Author is { } author ? all.Where(p => p.AuthorId == author) : all;
        if (Tag.Length > 0)
        {
            var tagged = shelf.Tagged(Tag);
            all = all.Where(p => tagged.Contains(p.PostId));
        }

        return State switch
        {
            null => all.Where(p => !Over.Contains(p.State)),
            CalendarState.Scheduled => all.Where(p => Coming.Contains(p.State)),
            CalendarState.Trouble => all.Where(p => InTrouble.Contains(p.State)),
            CalendarState.Delivered => all.Where(p => p.State == DeliveryState.Delivered),
            CalendarState.Cancelled => all.Where(p => Over.Contains(p.State)),
            _ => null,
        };
    }

    /// <summary>Wanted dates that fit; null when none can: they have no channel yet.</summary>
    public IQueryable<WantedDate>? Narrow(IQueryable<WantedDate> all, IPostShelf shelf)
    {
        if (Channel is not null || (State is { } state && StageOf(state) is null))
        {
            return null;
        }

        all = State is { } wanted && StageOf(wanted) is { } stage ? all.Where(w => w.Stage == stage) : all;
        all = Author is { } author ? all.Where(w => w.AuthorId == author) : all;
        if (Tag.Length > 0)
        {
            var tagged = shelf.Tagged(Tag);
            all = all.Where(w => tagged.Contains(w.PostId));
        }

        return all;
    }

    private static PostStage? StageOf(CalendarState state) => state switch
    {
        CalendarState.Draft => PostStage.Draft,
        CalendarState.Review => PostStage.InReview,
        CalendarState.Changes => PostStage.ChangesRequested,
        CalendarState.Approved => PostStage.Approved,
        _ => null,
    };
}
