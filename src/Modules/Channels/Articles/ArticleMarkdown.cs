using System.Text;
using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Articles;

// Pure: the post's Markdown for another site. Addresses of the hub become absolute; what looks like a Liquid tag, which several engines run, is shown instead.
// The mark comes first, so a text that begins with a line of dashes is no front matter.
internal static partial class ArticleMarkdown
{
    // root: the hub's public address without a slash at the end.
    public static string Of(PostContent content, ArticleMark mark, string root)
    {
        var body = new StringBuilder(mark.ToString()).Append("\n\n");
        if (content.Disclosure.Trim() is { Length: > 0 } disclosure)
        {
            body.Append("<p><em>").Append(Inert(ArticleHtml.Text(disclosure))).Append("</em></p>\n\n");
        }

        string? fence = null;
        foreach (var line in content.Body.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            var found = Fence().Match(line);
            if (found.Success && (fence is null || (found.Groups[1].ValueSpan.StartsWith(fence, StringComparison.Ordinal) && line.Trim().Length == found.Groups[1].Length)))
            {
                fence = fence is null ? found.Groups[1].Value : null;
                body.Append(line);
            }
            else
            {
                body.Append(fence is null ? Inert(Rooted().Replace(line, "$1" + root + "$2")) : line);
            }

            body.Append('\n');
        }

        return body.ToString().TrimEnd() + "\n";
    }

    private static string Inert(string text) => text.Replace("{{", "&#123;&#123;", StringComparison.Ordinal).Replace("{%", "&#123;%", StringComparison.Ordinal);

    [GeneratedRegex(@"^ {0,3}(`{3,}|~{3,})", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Fence();

    // ](/media/…) and [1]: /media/…
    [GeneratedRegex(@"(\]\(<?|^ {0,3}\[[^\]]+\]:\s*<?)(/(?!/))", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Rooted();
}
