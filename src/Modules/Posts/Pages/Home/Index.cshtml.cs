using ContentHub.Http.Actors;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Home;

/// <summary>A to-do list, not a dashboard: what waits for whom, from every module.</summary>
internal sealed class IndexModel(IEnumerable<IHomeItems> sources) : PageModel
{
    private readonly List<HomeItem> items = [];

    public Actor Actor => HttpContext.Actor();

    public bool IsEmpty => items.Count == 0;

    public async Task OnGetAsync(CancellationToken stop)
    {
        foreach (var source in sources)
        {
            items.AddRange(await source.ForAsync(Actor, stop));
        }
    }

    /// <summary>What goes out is read forwards, everything else in the order of its source.</summary>
    public HomeList List(HomeSection section) => new(section, [.. section is HomeSection.GoingOutNext
        ? items.Where(i => i.Section == section).OrderBy(i => i.At)
        : items.Where(i => i.Section == section)]);

    public string Sentence => items.Count(i => i.Section is HomeSection.WaitingForYou) switch
    {
        0 => "Nothing waits for you.",
        1 => "One thing waits for you.",
        var many => $"{many} things wait for you.",
    };
}
