using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>Whether anything happened in a document's comments: what an open editor asks every few seconds. Two small reads, none of the text.</summary>
internal sealed class CommentStamp(HubDbContext db, CommentDesk desk)
{
    /// <summary>Null when the document is not there, or not for this person.</summary>
    public async Task<string?> ForAsync(string kind, Guid documentId, Actor by, CancellationToken stop)
    {
        if (desk.Kind(kind) is not { } known || !await known.MayReadAsync(documentId, by, stop))
        {
            return null;
        }

        var versions = await db.Set<CommentThread>().Where(t => t.Kind == kind && t.DocumentId == documentId)
            .GroupBy(t => t.DocumentId).Select(g => new { Threads = g.Count(), Changes = g.Sum(t => t.Version) }).FirstOrDefaultAsync(stop);
        var may = by.Can(known.Needs) ? "w" : "r";
        return string.Create(CultureInfo.InvariantCulture, $"\"{versions?.Threads ?? 0}.{versions?.Changes ?? 0}{may}\"");
    }
}
