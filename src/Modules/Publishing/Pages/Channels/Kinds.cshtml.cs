using ContentHub.Http.Actors;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Channels;

/// <summary>Every network that can be connected, by name.</summary>
internal sealed class KindsModel(ChannelBook book) : PageModel
{
    public IReadOnlyList<ChannelDescription> Kinds { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!HttpContext.Actor().Can(PublishingPermissions.ManageChannels))
        {
            return StatusCode(403);
        }

        Kinds = [.. book.Kinds.Where(k => k.Kind != OwnSite.Kind).OrderBy(k => k.Label, StringComparer.CurrentCulture)];
        return Page();
    }
}
