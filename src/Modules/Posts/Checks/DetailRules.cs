using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>Title, summary and cover.</summary>
internal static class DetailRules
{
    public static IEnumerable<Finding> Find(PostContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title))
        {
            yield return new Finding("check.title-missing", FindingSeverity.Blocks, "The post has no title yet.", "Title");
        }

        if (string.IsNullOrWhiteSpace(content.Summary))
        {
            yield return new Finding("check.summary-missing", FindingSeverity.Warning, "Write a summary of one or two sentences: lists, feeds and link cards show it.", "Summary");
        }

        if (content.Cover is { } cover && string.IsNullOrWhiteSpace(cover.Alt))
        {
            yield return new Finding("check.cover-alt-missing", FindingSeverity.Warning, "Say what the cover shows, for people who can't see it.", "CoverAlt");
        }
    }
}
