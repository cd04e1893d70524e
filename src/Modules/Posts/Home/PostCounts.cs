using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Home;

/// <summary>The number beside "Review" in the side bar.</summary>
internal sealed class PostCounts(HubDbContext db, WaitingReviews waiting)
{
    /// <summary>Counting stops here: the side bar shows "99+".</summary>
    public const int Most = 100;

    /// <summary>Posts of others that wait for this person; 0 for people who may not review. Of very many the oldest are looked at.</summary>
    public async Task<int> ToReviewAsync(Actor by, CancellationToken stop)
    {
        if (!ReviewQueue.MayReview(by))
        {
            return 0;
        }

        var rows = await ReviewQueue.Waiting(db, null).Where(p => p.AuthorId != by.Id && p.HolderId != by.Id).Take(Most)
            .Select(p => new { p.Id, p.AuthorId, p.HolderId }).ToListAsync(stop);
        var stands = await waiting.HandleAsync([.. rows.Select(p => (p.Id, new Owners(p.AuthorId, p.HolderId)))], by, stop);
        return stands.Values.Count(s => s.Yours);
    }
}
