using ContentHub.Data;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>Who looked at which text.</summary>
internal sealed class SeenLines(HubDbContext db)
{
    public async Task<TrailPart> ForAsync(Guid post, int most, CancellationToken stop)
    {
        var all = db.Set<Sighting>().Where(s => s.PostId == post);
        var rows = await all.OrderByDescending(s => s.FirstAt).ThenBy(s => s.PersonId).ThenBy(s => s.Hash).Take(most).AsNoTracking().ToListAsync(stop);
        var hashes = rows.Select(r => r.Hash).Distinct().ToList();
        var cuts = (await db.Set<Revision>().Where(r => r.PostId == post && hashes.Contains(r.Hash))
            .Select(r => new Cut(r.Id, r.Number, r.Hash, r.CutAt)).ToListAsync(stop)).ToLookup(c => c.Hash);
        var lines = rows.ConvertAll(r => Line(r, Then([.. cuts[r.Hash]], r.LastAt)));
        return new TrailPart(lines, rows.Count < most ? 0 : await all.CountAsync(stop) - rows.Count);
    }

    /// <summary>The same words may be a revision twice: the one that stood when they were seen last, else the one that was made of them.</summary>
    private static Cut? Then(IReadOnlyList<Cut> same, DateTimeOffset seen) =>
        same.Where(c => c.At <= seen).MaxBy(c => c.Number) ?? same.MinBy(c => c.Number);

    private static TrailLine Line(Sighting seen, Cut? cut) =>
        new(TrailKind.Seen, seen.FirstAt, seen.PersonId, (cut is null ? "saw the text between two revisions" : $"saw revision {cut.Number}") + Often(seen.Times))
        {
            RevisionId = cut?.Id,
            Hash = seen.Hash,
            LastAt = seen.Times > 1 ? seen.LastAt : null,
        };

    private static string Often(int times) => times switch
    {
        1 => "",
        2 => ", twice",
        _ => $", {times} times",
    };

    private sealed record Cut(Guid Id, int Number, string Hash, DateTimeOffset At);
}
