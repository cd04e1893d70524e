using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Publishing.Pages.Calendar;

/// <summary>The days on which nothing goes out unless somebody confirms it.</summary>
internal sealed class KeptFreeModel(KeptFree free, SetBlackout set, ChannelBook book, TimeProvider clock) : PageModel
{
    private IReadOnlyList<ServedChannel> channels = [];

    public IReadOnlyList<Blackout> Kept { get; private set; } = [];

    public IEnumerable<SelectListItem> Channels => [new("All channels", ""), .. channels.Select(c => new SelectListItem(c.Row.Name, c.Row.Id.ToString()))];

    public bool MayChange => HttpContext.Actor().Can(PublishingPermissions.ManageChannels);

    [BindProperty]
    public KeptForm Form { get; set; } = new();

    public string NameOf(Guid channel) => channels.FirstOrDefault(c => c.Row.Id == channel)?.Row.Name ?? "a channel that is gone";

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var channel = Guid.TryParse(Form.Channel, out var id) ? id : (Guid?)null;
        var wish = new BlackoutWish(CalendarQuery.ReadDay(Form.From), string.IsNullOrWhiteSpace(Form.To) ? null : CalendarQuery.ReadDay(Form.To) ?? DateOnly.MinValue, channel, Form.Reason);
        return await DoneAsync(await set.AddAsync(wish, HttpContext.Actor(), stop), "Kept free.", stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid kept, CancellationToken stop) =>
        await DoneAsync(await set.RemoveAsync(kept, HttpContext.Actor(), stop), "Given free.", stop);

    private async Task<IActionResult> DoneAsync(Result result, string said, CancellationToken stop)
    {
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(result))
        {
            return await ShowAsync(stop);
        }

        this.Say(said);
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var by = HttpContext.Actor();
        if (!by.Can(PublishingPermissions.Read))
        {
            return StatusCode(403);
        }

        channels = await book.ConnectedAsync(stop);
        var today = CalendarQuery.Today(by, clock.GetUtcNow());
        Kept = await free.ForAsync([], today.AddDays(-7), DateOnly.MaxValue, stop);
        return Page();
    }

    internal sealed class KeptForm
    {
        public string? From { get; set; }

        public string? To { get; set; }

        public string? Reason { get; set; }

        public string? Channel { get; set; }
    }
}
