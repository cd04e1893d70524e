using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Notifications.Chats;
using ContentHub.Notifications.Contracts;
using ContentHub.Notifications.Matters;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Notifications.Pages.Chats;

internal sealed class NewModel(SaveChat save, ITeams teams) : PageModel
{
    [BindProperty]
    public ChatForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!HttpContext.Actor().Can(NotificationsPermissions.ManageChats))
        {
            return StatusCode(403);
        }

        Form.Kinds = [nameof(Kind.ReviewWaiting), nameof(Kind.Published), nameof(Kind.DeliveryFailed)];
        await Form.OfferAsync(teams, isStored: false, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var saved = await save.HandleAsync(Form.For(null), HttpContext.Actor(), stop);
        if (this.Instead(saved) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(saved))
        {
            await Form.OfferAsync(teams, isStored: false, stop);
            return Page();
        }

        this.Say("The chat is connected. Send a test to be sure.");
        return RedirectToPage("/Chats/Index");
    }
}
