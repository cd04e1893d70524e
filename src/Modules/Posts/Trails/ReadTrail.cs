using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Trails;

/// <summary>
/// Who saw which revision, said what and decided when: everything that is kept about a post's review, the oldest first. Who may read
/// the post may read its trail.
/// </summary>
internal sealed class ReadTrail(
    PostDesk desk, IPeople people, MoveLines moves, CutLines cuts, StepLines steps, WaiverLines waivers, SeenLines seen, TalkLines talk, SuggestionLines suggestions, OtherLines others)
{
    /// <summary>On a page.</summary>
    public const int MostShown = 500;

    /// <summary>In a file.</summary>
    public const int MostExported = 2000;

    /// <param name="most">Decisions come in first, then revisions, waivers, who saw what, comments and suggestions; of each the newest.</param>
    public async Task<Result<Trail>> HandleAsync(Guid id, int most, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<Trail>.Refused(opened.Errors);
        }

        var (lines, leftOut) = (new List<TrailLine>(), new List<string>());
        void Add(TrailPart part, string one, string many)
        {
            lines.AddRange(part.Lines);
            if (part.LeftOut > 0)
            {
                leftOut.Add(string.Create(CultureInfo.InvariantCulture, $"{part.LeftOut:N0} {(part.LeftOut == 1 ? one : many)}"));
            }
        }

        Add(await moves.ForAsync(id, most, stop), "move", "moves");
        Add(await steps.ForAsync(id, most - lines.Count, stop), "decision of a step", "decisions of steps");
        foreach (var (what, part) in await others.ForAsync(id, most - lines.Count, by, stop))
        {
            Add(part, what, what);
        }

        Add(await cuts.ForAsync(id, most - lines.Count, stop), "revision", "revisions");
        Add(await waivers.ForAsync(id, most - lines.Count, stop), "waiver", "waivers");
        Add(await seen.ForAsync(id, most - lines.Count, stop), "line of who saw what", "lines of who saw what");
        Add(await talk.ForAsync(id, most - lines.Count, by, stop), "comment, answer or resolution", "comments, answers and resolutions");
        Add(await suggestions.ForAsync(id, most - lines.Count, stop), "suggestion", "suggestions");
        var names = await people.FindManyAsync([.. lines.Select(l => l.ById).Concat(lines.SelectMany(l => l.ForIds)).Append(opened.Value.AuthorId).Distinct()], stop);
        string Name(Guid person) => person == Guid.Empty ? Actor.System.Name : names.TryGetValue(person, out var found) ? found.Name : "Somebody who left";
        return new Trail(
            opened.Value.View(), Name(opened.Value.AuthorId),
            [.. lines.OrderBy(l => l.At).ThenBy(l => l.Kind).Select(l => l with { Who = l.Who.Length > 0 ? l.Who : Name(l.ById), What = l.ForIds.Count == 0 ? l.What : $"{l.What} {string.Join(" and ", l.ForIds.Select(Name))}" })], leftOut);
    }
}
