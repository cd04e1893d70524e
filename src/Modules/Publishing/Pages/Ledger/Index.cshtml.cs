using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.Publications;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Publishing.Pages.Ledger;

internal sealed class IndexModel(LedgerList ledger, ChannelBook channels, PublicationDecisions decisions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DeliveryState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Channel { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public LedgerPage Entries { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    public IEnumerable<SelectListItem> States => Enum.GetValues<DeliveryState>().Select(s => new SelectListItem(Capital(DeliveryWords.Of(s)), s.ToString(), s == State));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await ledger.ForAsync(new LedgerFilter(State, Channel, On, After), HttpContext.Actor(), stop);
        if (this.Instead(page) is { } instead)
        {
            return instead;
        }

        Entries = page.Value;
        Channels = [.. (await channels.ConnectedAsync(stop)).Select(c => new SelectListItem(c.Row.Name, c.Row.Id.ToString(), c.Row.Id == Channel))];
        return Page();
    }

    /// <summary>One button for everything that has the same cause.</summary>
    public async Task<IActionResult> OnPostAsync(List<Guid> publications, PublicationChoice choice, CancellationToken stop)
    {
        var done = 0;
        foreach (var id in publications.Distinct().Take(LedgerList.Size))
        {
            var result = await decisions.HandleAsync(id, new DecisionForm { Do = choice }, HttpContext.Actor(), stop);
            if (this.Instead(result) is { } instead)
            {
                return instead;
            }

            done += result.Succeeded ? 1 : 0;
        }

        this.Say(done == publications.Count ? PublicationDecisions.Said(choice) : $"{done} of {publications.Count} done; look at the others again.", done == publications.Count ? "ok" : "warn");
        return RedirectToPage();
    }

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
