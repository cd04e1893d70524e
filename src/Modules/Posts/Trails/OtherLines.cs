using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Trails;

/// <summary>What other modules keep of a post's review.</summary>
internal sealed class OtherLines(IEnumerable<ITrailSource> sources)
{
    public async Task<IReadOnlyList<(string What, TrailPart Part)>> ForAsync(Guid post, int most, Actor by, CancellationToken stop)
    {
        var parts = new List<(string, TrailPart)>();
        foreach (var source in sources)
        {
            var (lines, leftOut) = await source.ForAsync(post, Math.Max(0, most), by, stop);
            most -= lines.Count;
            parts.Add((source.What, new TrailPart([.. lines.Select(Line)], leftOut)));
        }

        return parts;
    }

    private static TrailLine Line(TrailEntry entry) => new(TrailKind.Decided, entry.At, entry.ById, entry.What)
    {
        Who = entry.Who,
        RevisionId = entry.RevisionId,
        Hash = entry.Hash,
        About = entry.About,
        Said = entry.Said,
    };
}
