using ContentHub.Http.Actors;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Mails;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Notifications.Pages.Notifications;

/// <summary>Where the link of a mail leads. Mail programs POST here by themselves (RFC 8058), so the signed link alone must do: no session, no token of a form.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class StopModel(UnsubscribeLinks links, StopMail stopMail) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "for")]
    public string? Token { get; set; }

    public bool IsUnknown { get; private set; }

    public bool IsDone { get; private set; }

    /// <summary>Only asks: programs that look at links beforehand must not end anything.</summary>
    public void OnGet() => IsUnknown = links.PersonOf(Token) is null;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        IsUnknown = links.PersonOf(Token) is null;
        if (links.PersonOf(Token) is { } person)
        {
            await stopMail.HandleAsync(person, Actor.Visitor with { Name = "A link in a mail", From = HttpContext.Actor().From }, stop);
            IsDone = true;
        }

        return Page();
    }
}
