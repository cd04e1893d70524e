using System.Net;
using System.Text.RegularExpressions;
using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Articles;

// A picture of the hub in a text, and what it shows.
internal sealed record PictureUse(Guid Asset, string Alt);

// A post as HTML for another site, made by the hub's own renderer: addresses are absolute, and each of the hub's pictures stands where
// that site has it. Until it is known where, its address is a word of ours.
internal sealed partial class ArticleHtml
{
    private const string Placeholder = "contenthub-picture:";
    private readonly string html;

    private ArticleHtml(string html) => this.html = html;

    public IReadOnlyList<PictureUse> Pictures =>
        [.. Picture().Matches(html).Select(m => new PictureUse(Guid.Parse(m.Groups[1].ValueSpan), WebUtility.HtmlDecode(m.Groups[2].Value))).DistinctBy(p => p.Asset)];

    // root: the hub's public address without a slash at the end.
    public static ArticleHtml Of(PostContent content, PostMarkdown markdown, string root)
    {
        var body = markdown.ToHtml(content.Body, MarkdownContext.Bare with { PathBase = root, PicturesAt = Placeholder }).ToString().Trim();
        var disclosure = content.Disclosure.Trim();
        return new ArticleHtml(disclosure.Length == 0 ? body : $"<p><em>{Text(disclosure)}</em></p>\n{body}");
    }

    public string With(IReadOnlyDictionary<Guid, string> places) => Picture().Replace(
        html, m => places.TryGetValue(Guid.Parse(m.Groups[1].ValueSpan), out var url) ? $"<img src=\"{WebUtility.HtmlEncode(url)}\" alt=\"{m.Groups[2].Value}\"" : m.Value);

    // Text as it stands between two tags.
    public static string Text(string plain) => plain.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<img src=\"contenthub-picture:/media/([0-9a-fA-F-]{36})\" alt=\"([^\"]*)\"", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Picture();
}

// Makes them; the only thing it has to ask for is the hub's public address.
internal sealed class ArticleWriter(PostMarkdown markdown, ISettings settings)
{
    public async Task<ArticleHtml> WriteAsync(ChannelPost post, CancellationToken stop) =>
        ArticleHtml.Of(post.Revision.Content, markdown, (await settings.BaseAddressAsync(stop)).AbsoluteUri.TrimEnd('/'));
}
