using ContentHub.Http.Actors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Library.Pages.Search;

internal sealed class IndexModel(FindAnything find) : PageModel
{
    private const int Longest = 500;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public Found Found { get; private set; } = Found.Nothing;

    public string Sentence => Text!.Length == 0 ? "Posts, people and pages of the hub."
        : Found.IsEmpty ? $"Nothing matches “{Text}”."
        : $"What matches “{Text}”.";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Text = (Text ?? "").Trim();
        Text = Text.Length > Longest ? Text[..Longest] : Text;
        Found = await find.HandleAsync(Text, HttpContext.Actor(), stop);
    }
}
