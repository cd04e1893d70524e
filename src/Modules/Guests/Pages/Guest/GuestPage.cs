using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests.Pages.Guest;

/// <summary>A page behind a personal link: no cache keeps it, no search engine lists it, and its address goes to nobody by a referrer.</summary>
[AllowAnonymous]
[EnableRateLimiting(GuestPace.Pages)]
[RequestSizeLimit(2 * 1024 * 1024)]
internal abstract class GuestPage : PageModel
{
    /// <summary>Why there is nothing to show; the page shows this instead.</summary>
    public Error? Closed { get; private set; }

    public string Company { get; private set; } = "";

    protected string From => HttpContext.Actor().From;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Company = (await HttpContext.RequestServices.GetRequiredService<ISettings>().CompanyAsync(HttpContext.RequestAborted)).CompanyName;
        ViewData["Company"] = Company;
        await next();
    }

    /// <summary>A link that leads nowhere says why, and nothing else.</summary>
    protected IActionResult Over(Error why)
    {
        Closed = why;
        Response.StatusCode = why.Kind is ErrorKind.NotFound ? 404 : 410;
        return Page();
    }
}
