using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Posts.Home;

namespace ContentHub.Posts.Pages.Review;

/// <summary>The number beside "Review".</summary>
internal sealed class ReviewCounter(PostCounts counts) : INavigationCounter
{
    public string Key => "review";

    public string Page => "/Review/Index";

    public Task<int> CountAsync(Actor actor, CancellationToken stop) => counts.ToReviewAsync(actor, stop);
}
