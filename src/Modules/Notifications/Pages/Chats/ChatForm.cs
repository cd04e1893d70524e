using ContentHub.Accounts.Contracts;
using ContentHub.Notifications.Chats;
using ContentHub.Notifications.Matters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Notifications.Pages.Chats;

/// <summary>What is typed of a chat, on both pages.</summary>
internal sealed class ChatForm
{
    public string? Name { get; set; }

    public string? Address { get; set; }

    public IList<string> Kinds { get; set; } = [];

    public Guid? TeamId { get; set; }

    public bool Paused { get; set; }

    public int Version { get; set; }

    [BindNever]
    public bool IsStored { get; set; }

    [BindNever]
    public IEnumerable<SelectListItem> Teams { get; set; } = [];

    /// <summary>Its fields are called <c>Form.…</c> on the pages.</summary>
    [BindNever]
    public ChatForm Form => this;

    public ChatInput For(Guid? id) => new(
        id, Name, Address, [.. Kinds.Select(k => Enum.TryParse<Kind>(k, out var kind) && Enum.IsDefined(kind) ? kind : (Kind?)null).OfType<Kind>()], TeamId, Paused, Version);

    public async Task OfferAsync(ITeams teams, bool isStored, CancellationToken stop) => (IsStored, Teams) = (isStored,
        [new SelectListItem("Everybody", ""), .. (await teams.ListAsync(stop)).Select(t => new SelectListItem(t.Name, t.Id.ToString(), t.Id == TeamId))]);
}
