using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Notifications.Chats;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Notifications.Pages.Chats;

internal sealed class IndexModel(ReadChats chats, TestChat test) : PageModel
{
    public IReadOnlyList<ChatCard> Chats { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await chats.ListAsync(HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Chats = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(Guid id, CancellationToken stop)
    {
        var sent = await test.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(sent) is { } instead)
        {
            return instead;
        }

        this.Say(sent.Succeeded ? $"{sent.Value} took the test message." : sent.Error.Message, sent.Succeeded ? "ok" : "danger");
        return RedirectToPage();
    }
}
