using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Revisions;

/// <summary>The hub's assets that a text names: its cover, every <c>/media/{id}</c> of its body, and the pictures of single networks.</summary>
internal static partial class MediaReferences
{
    public static IReadOnlyCollection<Guid> In(PostContent content)
    {
        var ids = Address().Matches(content.Body).Select(m => Guid.Parse(m.Groups[1].ValueSpan)).ToHashSet();
        if (content.Cover is { } cover)
        {
            ids.Add(cover.AssetId);
        }

        ids.UnionWith(content.Variants.SelectMany(v => v.Pictures).Select(p => p.AssetId));
        return ids;
    }

    [GeneratedRegex("/media/([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})")]
    private static partial Regex Address();
}
