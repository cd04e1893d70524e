using System.Text.RegularExpressions;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Articles;

// A comment in the post's HTML that no reader sees: whose it is, and which publication wrote it last. It tells ours from another's at
// the same address, and a newer revision from an older one, whatever became of an answer.
internal sealed partial record ArticleMark(Guid Post, Guid Publication)
{
    public static ArticleMark Of(ChannelPost post) => new(post.Revision.PostId, post.PublicationId);

    public static ArticleMark? In(string? html) =>
        html is not null && Mark().Match(html) is { Success: true } found ? new ArticleMark(Guid.Parse(found.Groups[1].ValueSpan), Guid.Parse(found.Groups[2].ValueSpan)) : null;

    public override string ToString() => $"<!-- contenthub {Post:N} {Publication:N} -->";

    [GeneratedRegex("<!-- ?contenthub ([0-9a-f]{32}) ([0-9a-f]{32}) ?-->", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Mark();
}
