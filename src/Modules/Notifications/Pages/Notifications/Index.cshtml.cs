using System.Globalization;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.Time;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Matters;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Notifications.Pages.Notifications;

internal sealed class IndexModel(ReadInbox inbox, MarkRead mark, CountUnread count, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "unread")]
    public bool UnreadOnly { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? GroupName { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public KindGroup? Group => Enum.TryParse<KindGroup>(GroupName, ignoreCase: true, out var group) && Enum.IsDefined(group) ? group : null;

    public IReadOnlyList<InboxDay> Days { get; private set; } = [];

    public int Unread { get; private set; }

    /// <summary>What comes later was not seen yet.</summary>
    public string Newest { get; private set; } = "";

    public Dictionary<string, string>? Older { get; private set; }

    public bool IsFiltered => UnreadOnly || Group is not null || After is not null;

    public string Sentence => Unread switch
    {
        0 => "You have read everything.",
        1 => "One is unread.",
        _ => $"{Unread} are unread.",
    };

    public async Task OnGetAsync(CancellationToken stop)
    {
        var actor = HttpContext.Actor();
        Newest = clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        var page = await inbox.HandleAsync(new InboxFilter(UnreadOnly, Group), After, actor, stop);
        Unread = await count.CountAsync(actor, stop);
        Days = InboxDay.Group(page, actor, clock.GetUtcNow());
        Older = page.Next is { } next ? new(With(UnreadOnly, Group)) { ["after"] = next } : null;
    }

    public async Task<IActionResult> OnPostReadAsync(Guid id, bool read, CancellationToken stop)
    {
        var result = await mark.OneAsync(id, read, HttpContext.Actor(), stop);
        return this.Instead(result) ?? RedirectToPage(Here());
    }

    public async Task<IActionResult> OnPostAllAsync(long until, CancellationToken stop)
    {
        await mark.AllAsync(new DateTimeOffset(Math.Clamp(until, 0, clock.GetUtcNow().UtcTicks), TimeSpan.Zero), HttpContext.Actor(), stop);
        this.Say("Everything is marked as read.");
        return RedirectToPage(With(UnreadOnly, Group));
    }

    /// <summary>The list as it is filtered now, for the way back.</summary>
    public Dictionary<string, string> Here() => After is null ? With(UnreadOnly, Group) : new(With(UnreadOnly, Group)) { ["after"] = After };

    public Dictionary<string, string> With(bool unread, KindGroup? group)
    {
        var route = new Dictionary<string, string>();
        if (unread)
        {
            route["unread"] = "true";
        }

        if (group is { } some)
        {
            route["kind"] = some.ToString().ToLowerInvariant();
        }

        return route;
    }

    public string Icon(InboxRow row) => KindFacts.Of(row.Told.Kind) switch
    {
        { IsUrgent: true } => "triangle-alert",
        { Group: KindGroup.Reviews } => "circle-check",
        { Group: KindGroup.Comments } => "message-square",
        { Group: KindGroup.Publishing } => "send",
        _ => "pencil",
    };
}

/// <summary>The rows of one day on the person's own calendar.</summary>
internal sealed record InboxDay(string Key, string Name, IReadOnlyList<InboxRow> Rows)
{
    public static IReadOnlyList<InboxDay> Group(Page<InboxRow> page, Kernel.People.Actor actor, DateTimeOffset now)
    {
        var zone = Zones.Of(actor.TimeZone);
        var today = DateOnly.FromDateTime(WallClock.Shown(now, zone));
        return [.. page.Items.GroupBy(r => DateOnly.FromDateTime(WallClock.Shown(r.Told.At, zone)))
            .Select(g => new InboxDay(g.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), NameOf(g.Key, today), [.. g]))];
    }

    private static string NameOf(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "Today",
        1 => "Yesterday",
        _ when day.Year == today.Year => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture),
        _ => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };
}
