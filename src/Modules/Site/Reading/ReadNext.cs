using ContentHub.Data;
using ContentHub.Site.Articles;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Reading;

/// <summary>Three posts for after this one: those that share most tags, newest first, filled up with the newest.</summary>
internal sealed class ReadNext(HubDbContext db, ArticleShelf shelf)
{
    private const int Wanted = 3;

    /// <summary>Looked at per tag: the cost must not grow with a popular tag.</summary>
    private const int PerTag = 8;

    /// <param name="postId">The post that is being read.</param>
    /// <param name="tags">Its tags in order; the first three count.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The rows, and whether the newest posts had to fill up.</returns>
    public async Task<(IReadOnlyList<ArticleRow> Rows, bool Filled)> ThanAsync(Guid postId, IReadOnlyList<string> tags, CancellationToken stop)
    {
        List<Guid> chosen = [];
        if (tags.Count > 0)
        {
            var near = await tags.Take(3).Select(key => Near(key, postId)).Aggregate((a, b) => a.Concat(b)).ToListAsync(stop);
            chosen = [.. near.GroupBy(n => n.PostId).OrderByDescending(g => g.Count()).ThenByDescending(g => g.First().Position).Take(Wanted).Select(g => g.Key)];
        }

        if (chosen.Count < Wanted)
        {
            var newest = await shelf.LatestAsync(null, (2 * Wanted) + 1, stop);
            chosen.AddRange(newest!.Items.Select(a => a.PostId).Where(id => id != postId && !chosen.Contains(id)).Take(Wanted - chosen.Count).ToList());
            return (InOrder(await shelf.ManyAsync(chosen, stop), chosen), true);
        }

        return (InOrder(await shelf.ManyAsync(chosen, stop), chosen), false);
    }

    private IQueryable<ArticleTag> Near(string key, Guid postId) =>
        db.Set<ArticleTag>().AsNoTracking().Where(t => t.TagKey == key && t.PostId != postId).OrderByDescending(t => t.Position).Take(PerTag);

    private static List<ArticleRow> InOrder(List<ArticleRow> rows, List<Guid> order) => [.. rows.OrderBy(r => order.IndexOf(r.PostId))];
}
