using ContentHub.Guests.Contracts;
using ContentHub.Guests.Invites;
using ContentHub.Http.Actors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests.Pages;

/// <summary>The panel "Guests" of the review page. MVC finds view components only when they are public, so its service is asked for by hand.</summary>
public sealed class PostGuestsViewComponent : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid postId)
    {
        var actor = HttpContext.Actor();
        var list = await HttpContext.RequestServices.GetRequiredService<ReadGuests>().BesideAsync(postId, actor, HttpContext.RequestAborted);
        return list.Succeeded && (list.Value.Rows.Count > 0 || actor.Can(GuestsPermissions.Invite))
            ? View(new GuestPanel(list.Value, actor.Can(GuestsPermissions.Invite)))
            : Content("");
    }
}

/// <param name="MayInvite">The page behind the link asks again, for this post.</param>
internal sealed record GuestPanel(GuestList List, bool MayInvite);
