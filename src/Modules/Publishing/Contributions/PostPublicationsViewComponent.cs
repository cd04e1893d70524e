using ContentHub.Http.Actors;
using ContentHub.Publishing.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Contributions;

/// <summary>The editor panel's tab "Publishing". MVC finds view components only when they are public, so its service is asked for by hand.</summary>
public sealed class PostPublicationsViewComponent : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid postId)
    {
        var publications = HttpContext.RequestServices.GetRequiredService<IPublications>();
        return View(await publications.ForPostAsync(postId, HttpContext.Actor(), HttpContext.RequestAborted));
    }
}
