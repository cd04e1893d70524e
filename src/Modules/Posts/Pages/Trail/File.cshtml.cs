using System.Text;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Trails;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Trail;

/// <summary>The trail as a file to keep. It carries its own style, so it gets a policy of its own: no origin, no script, nothing to fetch.</summary>
internal sealed class FileModel(ExportTrail export) : PageModel
{
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var made = await export.HandleAsync(id, HttpContext.Actor(), stop);
        if (!made.Succeeded)
        {
            return this.Instead(made) ?? NotFound();
        }

        Response.Headers.ContentSecurityPolicy = Policy;
        Response.Headers.CacheControl = "private, no-store";
        return File(Encoding.UTF8.GetBytes(made.Value.Html), "text/html; charset=utf-8", made.Value.Name);
    }
}
