using ContentHub.Data;
using ContentHub.Posts.Anchoring;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>
/// Called when a document is about to be saved: anchors move along with their words, in the same unit of work. What is not found stays as it
/// was, so that it is found again when the words come back.
/// </summary>
internal sealed class FollowText(HubDbContext db)
{
    /// <param name="fields">Read only when there is something to follow.</param>
    public async Task HandleAsync(string kind, Guid documentId, Func<IReadOnlyList<CommentField>> fields, CancellationToken stop)
    {
        var anchors = await db.Set<CommentAnchor>().Where(a => a.Kind == kind && a.DocumentId == documentId).ToListAsync(stop);
        if (anchors.Count == 0)
        {
            return;
        }

        var texts = fields().Where(f => anchors.Exists(a => a.Field == f.Name)).ToDictionary(f => f.Name, f => ReadText.Of(f.Blocks));
        foreach (var anchor in anchors)
        {
            if (texts.TryGetValue(anchor.Field, out var text) && FindQuote.In(text, anchor.Quote) is { } spot)
            {
                anchor.Follow(text.QuoteOf(spot));
            }
        }
    }
}
