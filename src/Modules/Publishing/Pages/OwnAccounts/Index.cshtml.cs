using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.OAuth;
using ContentHub.Publishing.Pages.Channels;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Publishing.Pages.OwnAccounts;

/// <summary>A person's own accounts, in their profile.</summary>
internal sealed class IndexModel(ChannelBoard board, NetworkAppBook apps, BeginConnect begin, PauseChannel pause, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ChannelCard> Accounts { get; private set; } = [];

    /// <summary>Networks that the company has an app at and that people have accounts at.</summary>
    public IReadOnlyList<SelectListItem> Offers { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostConnectAsync(CancellationToken stop)
    {
        var kind = Form.Kind ?? "";
        var name = string.IsNullOrWhiteSpace(Form.Name) ? $"{HttpContext.Actor().Name} on {apps.Label(kind)}" : Form.Name;
        var to = await begin.HandleAsync(new ConnectWish(kind, true, name, HttpContext.KeepBrowserKey()), HttpContext.Actor(), stop);
        return this.Instead(to) is { } instead ? instead
            : ModelState.Accepts(to) ? this.LeaveFor(apps.Label(kind), to.Value)
            : await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostReconnectAsync(Guid channel, CancellationToken stop)
    {
        var shown = await ShowAsync(stop);
        if (Accounts.FirstOrDefault(a => a.Row.Id == channel) is not { } account)
        {
            return shown is PageResult ? NotFound() : shown;
        }

        var to = await begin.AgainAsync(channel, HttpContext.KeepBrowserKey(), HttpContext.Actor(), stop);
        return this.Instead(to) is { } instead ? instead : ModelState.Accepts(to) ? this.LeaveFor(account.Label, to.Value) : shown;
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid channel, bool paused, CancellationToken stop)
    {
        var shown = await ShowAsync(stop);
        if (Accounts.All(a => a.Row.Id != channel))
        {
            return shown is PageResult ? NotFound() : shown;
        }

        var result = await pause.HandleAsync(channel, paused, HttpContext.Actor(), stop);
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        this.Say(result.Succeeded ? paused ? "Paused. Nothing goes out there." : "Resumed. What was held goes on." : result.Error.Message, result.Succeeded ? "ok" : "warn");
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var own = await board.OwnAsync(HttpContext.Actor(), stop);
        if (this.Instead(own) is { } instead)
        {
            return instead;
        }

        Accounts = own.Value;
        Offers = [.. (await apps.ReadyAsync(stop)).Where(k => apps.Network(k)?.Manners.PersonalAccount is not null).Select(k => new SelectListItem(apps.Label(k), k)).OrderBy(o => o.Text)];
        return Page();
    }

    internal sealed class AccountForm
    {
        public string? Kind { get; set; }

        public string? Name { get; set; }
    }
}
