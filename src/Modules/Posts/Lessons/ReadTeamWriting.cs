using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Lessons;

/// <summary>A team in figures, or why there are none.</summary>
/// <param name="Now">The last 90 days; null when the figures would tell about single people.</param>
/// <param name="Before">The 90 days before, under the same condition.</param>
internal sealed record TeamWriting(string Name, int People, WritingFigures? Now, WritingFigures? Before);

/// <summary>
/// How the writing of teams develops, for who leads. Figures of single people are their own, so a team is shown only when at least five people other than the reader had posts decided
/// on in that time, and never beside a larger team that holds it with fewer than five more such people: subtracting one from the other would tell about those.
/// </summary>
internal sealed class ReadTeamWriting(HubDbContext db, ITeams teams, TimeProvider clock)
{
    public const int Fewest = 5;

    public async Task<Result<List<TeamWriting>>> HandleAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.TeamWriting))
        {
            return new NotYours(PostsPermissions.TeamWriting);
        }

        var now = clock.GetUtcNow();
        var (middle, since) = (now - ReadWriting.Span, now - (2 * ReadWriting.Span));
        var rows = await db.Set<Lesson>().Where(l => l.At > since && l.AuthorId != by.Id)
            .Select(l => new LessonRow(l.PostId, l.AuthorId, l.At, l.Approved, l.Edits, l.Words, l.Kept, l.Reasons)).ToListAsync(stop);
        var all = await teams.ListAsync(stop);
        var figures = Figures(all, [.. rows.Where(r => r.At > middle)]);
        var before = Figures(all, [.. rows.Where(r => r.At <= middle)]);
        return all.Select(t => new TeamWriting(t.Name, t.People.Count, figures.GetValueOrDefault(t.Id), before.GetValueOrDefault(t.Id))).ToList();
    }

    internal static Dictionary<Guid, WritingFigures> Figures(IReadOnlyList<TeamOfPeople> teams, IReadOnlyList<LessonRow> rows)
    {
        var wrote = rows.Select(r => r.AuthorId).ToHashSet();
        var writers = teams.ToDictionary(t => t.Id, t => t.People.Where(wrote.Contains).ToHashSet());
        var shown = new List<Guid>();
        foreach (var (team, people) in writers.Where(w => w.Value.Count >= Fewest).OrderByDescending(w => w.Value.Count).ThenBy(w => w.Key))
        {
            if (shown.TrueForAll(larger => !people.IsSubsetOf(writers[larger]) || writers[larger].Count - people.Count is 0 or >= Fewest))
            {
                shown.Add(team);
            }
        }

        return shown.ToDictionary(t => t, t => WritingFigures.Of([.. rows.Where(r => writers[t].Contains(r.AuthorId))]));
    }
}
