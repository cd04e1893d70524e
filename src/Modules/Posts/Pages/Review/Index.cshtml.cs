using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Paging;
using ContentHub.Posts.Reviews;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Review;

internal sealed class IndexModel(ReviewQueue queue) : PageModel
{
    public Page<ReviewQueueItem> Queue { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken stop)
    {
        var waiting = await queue.HandleAsync(after, HttpContext.Actor(), stop);
        if (!waiting.Succeeded)
        {
            return this.Instead(waiting) ?? NotFound();
        }

        Queue = waiting.Value;
        return Page();
    }
}
