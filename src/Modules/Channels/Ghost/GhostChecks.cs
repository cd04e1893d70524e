using System.Globalization;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// Pure: the same findings in the editor and before sending.
internal static class GhostChecks
{
    public static IReadOnlyList<Finding> Of(ChannelPost post)
    {
        var content = post.Revision.Content;
        var length = content.Title.EnumerateRunes().Count();
        return string.IsNullOrWhiteSpace(content.Title) ? [new Finding("ghost.title-missing", FindingSeverity.Blocks, "Ghost needs a title. Write one.", "Title")]
            : length > GhostLimits.Title ? [new Finding("ghost.title-too-long", FindingSeverity.Blocks, string.Create(CultureInfo.InvariantCulture, $"Ghost takes titles of {GhostLimits.Title} characters. Remove {length - GhostLimits.Title}."), "Title")]
            : content.Summary.Length > GhostLimits.Excerpt ? [new Finding("ghost.summary-cut", FindingSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"Ghost shows {GhostLimits.Excerpt} characters of the summary; the rest is cut off there."), "Summary")]
            : [];
    }
}
