using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>Which suggestions revisions took, in words. The caller has made sure that the post may be read.</summary>
internal sealed class ReadTaken(HubDbContext db, IPeople people)
{
    /// <returns><c>Took 3 suggestions by Lena Vogt and 1 by Mark Meyer</c>; revisions that took none are absent.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> ForAsync(IReadOnlyCollection<Guid> revisionIds, CancellationToken stop)
    {
        var taken = await db.Set<Suggestion>().Where(s => s.RevisionId != null && revisionIds.Contains(s.RevisionId.Value))
            .GroupBy(s => new { s.RevisionId, s.AuthorId, s.GuestName }).Select(g => new { g.Key.RevisionId, g.Key.AuthorId, g.Key.GuestName, Count = g.Count() }).ToListAsync(stop);
        var names = await people.FindManyAsync([.. taken.Select(t => t.AuthorId).OfType<Guid>().Distinct()], stop);
        return taken.GroupBy(t => t.RevisionId!.Value).ToDictionary(g => g.Key, g => "Took " + string.Join(" and ", g.OrderByDescending(t => t.Count)
            .Select((t, i) => $"{t.Count}{(i > 0 ? "" : t.Count == 1 ? " suggestion" : " suggestions")} by {(t.AuthorId is not { } id ? GuestNames.Shown(t.GuestName) : names.TryGetValue(id, out var who) ? who.Name : "somebody who left")}")));
    }
}
