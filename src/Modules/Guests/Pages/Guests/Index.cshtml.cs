using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;

namespace ContentHub.Guests.Pages.Guests;

/// <summary>Whom a post was shown to, and asking somebody else.</summary>
internal sealed class IndexModel(ReadGuests read, InviteGuest invite, InviteToNewest newest, SendAgain again, RevokeInvitation revoke, StopWaiting stopWaiting, IHostEnvironment environment) : PageModel
{
    public GuestList List { get; private set; } = null!;

    /// <summary>In Development, the way in as the demo story's guest.</summary>
    public GuestRow? Demo => environment.IsDevelopment() ? List.Rows.FirstOrDefault(r => r.Live && r.Invitation.LinkHash == Secret.HashOf(DemoGuest.Link)) : null;

    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var typed = new GuestInput(Form.Email, Form.Name, Form.Words, Form.Days ?? 0, Form.Waits);
        return await DoneAsync(id, await invite.HandleAsync(id, typed, PathOf, HttpContext.Actor(), stop), stop);
    }

    public async Task<IActionResult> OnPostNewestAsync(Guid id, Guid invitation, CancellationToken stop) =>
        await DoneAsync(id, await newest.HandleAsync(id, invitation, PathOf, HttpContext.Actor(), stop), stop);

    public async Task<IActionResult> OnPostAgainAsync(Guid id, Guid invitation, CancellationToken stop)
    {
        var sent = await again.HandleAsync(id, invitation, PathOf, HttpContext.Actor(), stop);
        return await DoneAsync(
            id, sent, sent is { Succeeded: true, Value.MailTrouble.Length: > 0 } ? "The mail did not go out, so the earlier link stays. The list says why." : "A new link is on its way. The earlier one works no longer.", stop);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, Guid invitation, CancellationToken stop) =>
        await DoneAsync(id, await revoke.HandleAsync(id, invitation, HttpContext.Actor(), stop), "Revoked. The link works no longer.", stop);

    public async Task<IActionResult> OnPostStopWaitingAsync(Guid id, Guid invitation, CancellationToken stop) =>
        await DoneAsync(id, await stopWaiting.HandleAsync(id, invitation, HttpContext.Actor(), stop), "Approval does not wait for this guest any more.", stop);

    private string PathOf(string secret) => Url.Page("/Guest/Index", new { token = secret })![Request.PathBase.Value!.Length..];

    private Task<IActionResult> DoneAsync(Guid id, Result<Invitation> sent, CancellationToken stop) => DoneAsync(
        id, sent, !sent.Succeeded ? "" : sent.Value.MailTrouble.Length == 0 ? $"A link to revision {sent.Value.Revision} is on its way to {sent.Value.Name}." : "The invitation is kept, but its mail did not go out. The list says why.", stop);

    private async Task<IActionResult> DoneAsync(Guid id, Result done, string sentence, CancellationToken stop)
    {
        ModelState.Clear();
        if (!ModelState.Accepts(done))
        {
            return this.Instead(done) ?? await ShowAsync(id, stop);
        }

        this.Say(sentence);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await read.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        List = found.Value;
        return Page();
    }

    internal sealed class InviteForm
    {
        public string? Email { get; set; }

        public string? Name { get; set; }

        public string? Words { get; set; }

        public int? Days { get; set; } = Invitation.UsualDays;

        public bool Waits { get; set; }
    }
}
