using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// Pure: what is sent, and what stands there.
internal static class WordPressPost
{
    // Publishing and changing send the same whole post, so the last revision that was sent stands there, however often it is sent.
    public static JsonObject Whole(ChannelPost post, ArticleHtml article, WordPressTicket ticket, WordPressAccount account)
    {
        var content = post.Revision.Content;
        var body = new JsonObject
        {
            ["status"] = "publish",
            ["title"] = ArticleHtml.Text(content.Title),
            ["slug"] = Slug(post),
            ["excerpt"] = ArticleHtml.Text(content.Summary),
            ["content"] = Content(post, article.With(ticket.Pictures), account.Original),
            ["featured_media"] = ticket.Cover,
            ["tags"] = Numbers(ticket.Tags),
        };
        if (ticket.Categories.Count > 0)
        {
            body["categories"] = Numbers(ticket.Categories);
        }

        return body;
    }

    // Seen by nobody but the people of that site; its id makes everything after it safe to repeat.
    public static JsonObject Draft(ChannelPost post) => new()
    {
        ["status"] = "draft",
        ["title"] = ArticleHtml.Text(post.Revision.Content.Title),
        ["slug"] = Slug(post),
        ["content"] = ArticleMark.Of(post).ToString(),
    };

    public static string Slug(ChannelPost post) => post.Revision.Content.Slug is { Length: > 0 } slug ? slug : string.Create(CultureInfo.InvariantCulture, $"post-{post.PublicationId:N}")[..13];

    public static ArticleMark? MarkIn(JsonElement post) => ArticleMark.In(post.PartOf("content")?.StringOf("raw"));

    // One block of HTML: outside of a block WordPress makes paragraphs and line breaks of its own.
    private static string Content(ChannelPost post, string html, string original) =>
        $"{ArticleMark.Of(post)}\n<!-- wp:html -->\n{Inert(html + Original(post, original))}\n<!-- /wp:html -->";

    // WordPress runs what looks like a [shortcode], in texts and in attributes alike. With three digits, as WordPress itself writes it.
    private static string Inert(string html) => html.Replace("[", "&#091;", StringComparison.Ordinal);

    private static string Original(ChannelPost post, string sentence)
    {
        var address = post.Revision.Content.CanonicalUrl is { Length: > 0 } canonical ? canonical : post.Permalink?.AbsoluteUri;
        if (sentence.Length == 0 || address is null)
        {
            return "";
        }

        var link = $"<a href=\"{WebUtility.HtmlEncode(address)}\" rel=\"canonical\">{ArticleHtml.Text(address)}</a>";
        var said = ArticleHtml.Text(sentence);
        return $"\n<p>{(said.Contains("{address}", StringComparison.Ordinal) ? said.Replace("{address}", link, StringComparison.Ordinal) : $"{said} {link}")}</p>";
    }

    private static JsonArray Numbers(IEnumerable<long> ids) => new([.. ids.Select(id => (JsonNode)JsonValue.Create(id))]);
}
