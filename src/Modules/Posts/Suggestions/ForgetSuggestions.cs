using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggestions;

/// <summary>Called when a post is deleted for good: its suggestions go with it. The audit log keeps what happened.</summary>
internal sealed class ForgetSuggestions(HubDbContext db)
{
    public async Task HandleAsync(Guid postId, CancellationToken stop)
    {
        await db.Set<SuggestionPlace>().Where(p => p.PostId == postId).ExecuteDeleteAsync(stop);
        await db.Set<Suggestion>().Where(s => s.PostId == postId).ExecuteDeleteAsync(stop);
    }
}
