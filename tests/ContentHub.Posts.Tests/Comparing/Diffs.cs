using System.Globalization;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Tests.Comparing;

/// <summary>Comparisons written so that a test reads like the page: <c>the [-old-]{+new+} pump</c>.</summary>
internal static class Diffs
{
    private static readonly PostMarkdown Markdown = new();

    public static ContentDiff Of(PostContent old, PostContent now, bool asWritten = false) =>
        new CompareContents(Markdown, []).Of(old, now, asWritten, CancellationToken.None);

    public static ContentDiff Bodies(string old, string now, bool asWritten = false) => Of(Body(old), Body(now), asWritten);

    public static PostContent Body(string body) => new() { AuthorId = Guid.Empty, Body = body };

    public static string Text(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(p => p.Change switch
    {
        Change.Added => $"{{+{p.Text}+}}",
        Change.Removed => $"[-{p.Text}-]",
        _ => p.Text,
    }));

    /// <summary>Each row in a line: <c>Changed: the [-old-]{+new+} pump</c>.</summary>
    public static string[] Rows(ContentDiff diff) =>
        [.. diff.Rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Kind}: {(r.Cells.Count > 0 ? string.Join(" | ", r.Cells.Select(c => Text(c.Words.Inline()))) : Text(r.Words.Inline()))}"))];

    public static string Only(string old, string now) => Text(Assert.Single(Bodies(old, now).Rows).Words.Inline());
}
