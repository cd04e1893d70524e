using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Schedules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Calendar;

/// <summary>Everything that goes out or is wanted, by day, and beside it what has no time yet.</summary>
internal sealed class IndexModel(ReadCalendar calendar, CalendarTray trays, ChannelBook channels, IPeople people, DropOnDay drop, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CalendarQuery Query { get; set; } = new();

    public CalendarPage Shown { get; private set; } = null!;

    public Tray Tray { get; private set; } = new([], []);

    public IReadOnlyList<ServedChannel> Channels { get; private set; } = [];

    public IReadOnlyList<PersonView> Authors { get; private set; } = [];

    public Actor Actor => HttpContext.Actor();

    public DateOnly Today => CalendarQuery.Today(Actor, clock.GetUtcNow());

    public bool MayWrite => Actor.Can(PostsPermissions.Write);

    public CalendarFilter Filter => Query.Filter();

    /// <summary>Where item pages lead back to.</summary>
    public string Here => Url.Page("/Calendar/Index", Query.With(("date", CalendarQuery.Write(Shown.Span.Date))))!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await calendar.ForAsync(Query.Span(Actor, clock.GetUtcNow()), Filter, Actor, stop);
        if (this.Instead(page) is { } instead)
        {
            return instead;
        }

        Shown = page.Value;
        Tray = await trays.ForAsync(Filter, Actor, stop);
        Channels = await channels.ConnectedAsync(stop);
        Authors = Actor.Can(PostsPermissions.ReadAll) ? await people.ListAsync(PostsPermissions.Write, stop) : [];
        return Page();
    }

    /// <summary>What the island sends when something was dropped on a day; answers JSON.</summary>
    public async Task<IActionResult> OnPostDropAsync(DropForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid || CalendarQuery.ReadDay(form.Day) is not { } day)
        {
            return Refused(new NotADay());
        }

        var dropped = await drop.HandleAsync(new Drop(form.Kind, form.Id, day, form.Version, form.Anyway), Actor, stop);
        if (!dropped.Succeeded)
        {
            return Refused(dropped.Error);
        }

        var go = dropped.Value.Propose is { } at
            ? Url.Page("/Schedule/Index", new { id = form.Id, at = TypedTime.Write(at.Local), zone = at.Zone })
            : null;
        return new JsonResult(new { said = dropped.Value.Said, go });
    }

    /// <summary>What the page is narrowed to, each with the address without it.</summary>
    public IEnumerable<(string Label, Dictionary<string, string> Without)> Chips()
    {
        var filter = Filter;
        if (filter.Channel is { } channel)
        {
            yield return ($"Channel: {Channels.FirstOrDefault(c => c.Row.Id == channel)?.Row.Name ?? "one that is gone"}", Query.With(("channel", null)));
        }

        if (filter.Author is { } author)
        {
            yield return ($"Author: {(author == Actor.Id ? Actor.Name : Authors.FirstOrDefault(a => a.Id == author)?.Name ?? "somebody else")}", Query.With(("author", null)));
        }

        if (filter.Tag.Length > 0)
        {
            yield return ($"Tag: {filter.Tag}", Query.With(("tag", null)));
        }

        if (filter.State is { } state)
        {
            yield return ($"State: {StateWord(state)}", Query.With(("state", null)));
        }
    }

    public static string StateWord(CalendarState state) => state switch
    {
        CalendarState.Draft => "Draft, wanted",
        CalendarState.Review => "In review, wanted",
        CalendarState.Changes => "Changes requested, wanted",
        CalendarState.Approved => "Approved, wanted",
        CalendarState.Scheduled => "Scheduled",
        CalendarState.Trouble => "Needs a person",
        CalendarState.Delivered => "Delivered",
        CalendarState.Cancelled => "Cancelled or withdrawn",
    };

    private static JsonResult Refused(Kernel.Results.Error error) =>
        new(new { code = error.Code, detail = error.Message, confirm = error is DayKeptFree }) { StatusCode = ProblemRefusals.StatusOf(error.Kind) };

    internal sealed class DropForm
    {
        public CalendarKind Kind { get; set; }

        public Guid Id { get; set; }

        public string? Day { get; set; }

        public int Version { get; set; }

        public bool Anyway { get; set; }
    }
}
