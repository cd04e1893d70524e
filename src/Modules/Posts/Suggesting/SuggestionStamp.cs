using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>Whether anything happened in a post's suggestions: what an open editor asks every few seconds. Two small reads, none of the text.</summary>
internal sealed class SuggestionStamp(HubDbContext db)
{
    /// <summary>Null when the post is not there, or not for this person.</summary>
    public async Task<string?> ForAsync(Guid postId, Actor by, CancellationToken stop)
    {
        if (await db.Set<Post>().Where(p => p.Id == postId).Where(PostAccess.Readable(by)).Select(p => (PostStage?)p.Stage).SingleOrDefaultAsync(stop) is not { } stage)
        {
            return null;
        }

        var open = await db.Set<Suggestion>().Where(s => s.PostId == postId && s.State == SuggestionState.Open)
            .GroupBy(s => s.PostId).Select(g => new { Count = g.Count(), Last = g.Max(s => s.MadeAt) }).FirstOrDefaultAsync(stop);
        return string.Create(CultureInfo.InvariantCulture, $"\"{open?.Count ?? 0}.{open?.Last.UtcTicks ?? 0}.{(int)stage}\"");
    }
}
