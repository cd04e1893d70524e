using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

/// <summary>Every address of the public site where nothing stands.</summary>
internal sealed class NotFoundModel : ReaderPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await OpenAsync();
        return await NotThereAsync(stop);
    }
}
