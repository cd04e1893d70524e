using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Reviews;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Home;

/// <summary>The number beside "Review" in the side bar.</summary>
internal sealed class PostCounts(HubDbContext db)
{
    /// <summary>Counting stops here: the side bar shows "99+".</summary>
    public const int Most = 100;

    /// <summary>Posts of others that wait for a review; 0 for people who may not review.</summary>
    public async Task<int> ToReviewAsync(Actor by, CancellationToken stop) => ReviewQueue.MayReview(by)
        ? await ReviewQueue.Waiting(db, null).Where(p => p.AuthorId != by.Id && p.HolderId != by.Id).Take(Most).CountAsync(stop)
        : 0;
}
