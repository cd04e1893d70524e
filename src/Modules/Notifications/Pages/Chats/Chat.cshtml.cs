using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Notifications.Chats;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Notifications.Pages.Chats;

internal sealed class ChatModel(ReadChats chats, SaveChat save, RemoveChat remove, ITeams teams) : PageModel
{
    [BindProperty]
    public ChatForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var found = await chats.FindAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        var chat = found.Value;
        Form = new ChatForm { Name = chat.Name, Kinds = [.. chat.Kinds.Select(k => k.ToString())], TeamId = chat.TeamId, Paused = chat.Paused, Version = chat.Version };
        return await ShowAsync(chat.Name, stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var saved = await save.HandleAsync(Form.For(id), HttpContext.Actor(), stop);
        if (this.Instead(saved) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(saved))
        {
            var found = await chats.FindAsync(id, HttpContext.Actor(), stop);
            return this.Instead(found) ?? await ShowAsync(found.Value.Name, stop);
        }

        this.Say("The chat is saved.");
        return RedirectToPage("/Chats/Index");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken stop)
    {
        var removed = await remove.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(removed) is { } instead)
        {
            return instead;
        }

        this.Say("The chat is disconnected and its address forgotten.");
        return RedirectToPage("/Chats/Index");
    }

    private async Task<IActionResult> ShowAsync(string name, CancellationToken stop)
    {
        Name = name;
        await Form.OfferAsync(teams, isStored: true, stop);
        return Page();
    }
}
