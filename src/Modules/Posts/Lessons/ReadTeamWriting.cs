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
/// on in that time, and never beside others that leave fewer than five apart: adding up and subtracting what is shown would tell about those.
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
        foreach (var team in writers.Where(w => w.Value.Count >= Fewest).OrderByDescending(w => w.Value.Count).ThenBy(w => w.Key).Select(w => w.Key))
        {
            shown.Add(team);
            if (!Hides(shown, writers))
            {
                shown.Remove(team);
            }
        }

        return shown.ToDictionary(t => t, t => WritingFigures.Of([.. rows.Where(r => writers[t].Contains(r.AuthorId))]));
    }

    /// <summary>People who are in the same shown teams cannot be told apart by any sum of them, so no such group may be smaller than five.</summary>
    private static bool Hides(List<Guid> shown, Dictionary<Guid, HashSet<Guid>> writers) => shown.SelectMany(t => writers[t]).Distinct()
        .GroupBy(person => string.Concat(shown.Select(t => writers[t].Contains(person) ? '1' : '0')), StringComparer.Ordinal).All(alike => alike.Count() >= Fewest);
}
