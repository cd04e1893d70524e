using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>The revisions that were cut, with their hashes and lengths.</summary>
internal sealed class CutLines(HubDbContext db, PostMarkdown markdown)
{
    /// <summary>Words are counted from the newest revision on until this much text was read: a trail is not worth minutes.</summary>
    private const int MostCharacters = 3_000_000;

    public async Task<TrailPart> ForAsync(Guid post, int most, CancellationToken stop)
    {
        var all = db.Set<Revision>().Where(r => r.PostId == post);
        var rows = await all.OrderByDescending(r => r.Number).Take(most)
            .Select(r => new { r.Id, r.Number, r.Hash, r.Reason, r.CutById, r.CutAt, Size = r.Canonical.Length }).ToListAsync(stop);
        var read = 0L;
        var words = await WordsAsync([.. rows.TakeWhile(r => (read += r.Size) <= MostCharacters).Select(r => r.Id)], stop);
        var lines = rows.ConvertAll(r => new TrailLine(TrailKind.Cut, r.CutAt, r.CutById, What(r.Reason, r.Number))
        {
            RevisionId = r.Id,
            Hash = r.Hash,
            Words = words.TryGetValue(r.Id, out var count) ? count : null,
        });
        return new TrailPart(lines, rows.Count < most ? 0 : await all.CountAsync(stop) - rows.Count);
    }

    private async Task<Dictionary<Guid, int>> WordsAsync(List<Guid> ids, CancellationToken stop)
    {
        var counted = new Dictionary<Guid, int>();
        var texts = db.Set<Revision>().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Canonical }).AsAsyncEnumerable();
        await foreach (var text in texts.WithCancellation(stop))
        {
            counted[text.Id] = markdown.WordCount(CanonicalForm.Read(text.Canonical).Body);
        }

        return counted;
    }

    /// <summary>A revision that was cut before somebody else's act carries the name of whoever wrote its words.</summary>
    private static string What(CutReason reason, int number) => reason switch
    {
        CutReason.Submitted => $"made revision {number}, for the review",
        CutReason.Approved => $"wrote last on revision {number}, cut for the signature",
        CutReason.Restored => $"made revision {number}, of the restored text",
        CutReason.BeforeAnotherEdit => $"wrote last on revision {number}, cut before somebody else went on",
        CutReason.BeforeOverwriting => $"made revision {number}, before other words were saved over it",
        CutReason.ForGuest => $"made revision {number}, for a guest to look at",
        CutReason.SentBack => $"wrote last on revision {number}, cut when it was sent back",
    };
}
