using ContentHub.Data;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>What was suggested, in one line for what was sent together, and what became of it, in one line for each author and revision.</summary>
internal sealed class SuggestionLines(HubDbContext db)
{
    public async Task<TrailPart> ForAsync(Guid post, int most, CancellationToken stop)
    {
        var all = db.Set<Suggestion>().Where(s => s.PostId == post);
        var rows = await all.OrderByDescending(s => s.MadeAt).ThenByDescending(s => s.Id).Take(most)
            .Select(s => new Row(s.BatchId, s.AuthorId, s.GuestName, s.Note, s.MadeAt, s.State, s.DecidedById, s.DecidedAt, db.Set<Revision>().Where(r => r.Id == s.RevisionId).Select(r => (int?)r.Number).FirstOrDefault())).ToListAsync(stop);
        var made = rows.GroupBy(r => r.BatchId).Select(g => Made(g.First(), g.Count()));
        var decided = rows.Where(r => r.State is SuggestionState.Accepted or SuggestionState.Rejected).GroupBy(r => (r.State, r.DecidedById, r.AuthorId, r.GuestName, r.Revision)).Select(g => Decided(g.First(), g.Count(), g.Max(r => r.DecidedAt!.Value)));
        return new TrailPart([.. made, .. decided], rows.Count < most ? 0 : await all.CountAsync(stop) - rows.Count);
    }

    private static TrailLine Made(Row row, int count) => new(TrailKind.Said, row.MadeAt, row.AuthorId ?? Guid.Empty, row.AuthorId is null ? $"got {Count(count)} from {row.GuestName} (guest)" : $"made {Count(count)}")
    {
        Said = row.Note,
    };

    private static TrailLine Decided(Row row, int count, DateTimeOffset at)
    {
        var did = row.State is SuggestionState.Accepted ? "took" : "rejected";
        var into = row.Revision is { } number ? $" into revision {number}," : "";
        return new TrailLine(TrailKind.Settled, at, row.DecidedById ?? Guid.Empty, $"{did} {Count(count)}{into} by{(row.AuthorId is null ? $" {row.GuestName} (guest)" : "")}")
        {
            ForIds = row.AuthorId is { } author ? [author] : [],
        };
    }

    private static string Count(int count) => count == 1 ? "1 suggestion" : $"{count} suggestions";

    private sealed record Row(Guid BatchId, Guid? AuthorId, string GuestName, string Note, DateTimeOffset MadeAt, SuggestionState State, Guid? DecidedById, DateTimeOffset? DecidedAt, int? Revision);
}
