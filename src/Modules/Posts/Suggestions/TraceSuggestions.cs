using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggestions;

/// <summary>
/// Called when a revision is cut, in its unit of work: it knows which accepted suggestions its words took. What is being accepted in the same
/// moment is not in it yet: the cut keeps the words before.
/// </summary>
internal sealed class TraceSuggestions(HubDbContext db)
{
    public async Task HandleAsync(Guid postId, Guid revisionId, CancellationToken stop)
    {
        var taken = await db.Set<Suggestion>().Where(s => s.PostId == postId && s.State == SuggestionState.Accepted && s.RevisionId == null).ToListAsync(stop);
        taken.ForEach(s => s.RevisionId = revisionId);
    }
}
