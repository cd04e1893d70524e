using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// Pure: what is sent, and what stands there.
internal static partial class GhostPost
{
    // Publishing and changing send the same whole post, so the last revision that was sent stands there, however often it is sent.
    // there: the post as Ghost shows it now; null in a rehearsal.
    public static JsonObject Whole(ChannelPost post, ArticleHtml article, GhostTicket ticket, JsonElement? there)
    {
        var content = post.Revision.Content;
        var (cover, original) = (content.Cover, content.CanonicalUrl is { Length: > 0 } canonical ? canonical : post.Permalink?.AbsoluteUri);
        var whole = new JsonObject
        {
            ["status"] = "published",
            ["title"] = content.Title,
            ["lexical"] = GhostCard.Write(ArticleMark.Of(post), content.Title, article.With(ticket.Pictures), there?.StringOf("url")),
            ["custom_excerpt"] = content.Summary.Length == 0 ? null : PlainText.Cut(content.Summary, GhostLimits.Excerpt),
            ["feature_image"] = cover is null ? null : ticket.Pictures.GetValueOrDefault(cover.AssetId),
            ["feature_image_alt"] = cover is null or { Alt.Length: 0 } ? null : PlainText.Cut(cover.Alt, GhostLimits.Alt),
            ["canonical_url"] = original,
            ["tags"] = new JsonArray([.. ticket.Tags.Select(t => t.Id is { } id ? new JsonObject { ["id"] = id } : new JsonObject { ["name"] = t.Name })]),
        };
        if (there is { } seen && !IsFrom(Slug(post), seen.StringOf("slug") ?? ""))
        {
            whole["slug"] = Slug(post);
        }

        return whole;
    }

    // Ghost numbers a slug that is taken and puts "post" behind one that is its own word. It would number it anew each time it is sent, and the address would wander.
    private static bool IsFrom(string wanted, string given) =>
        given == wanted || (given.StartsWith(wanted, StringComparison.Ordinal) && Behind().IsMatch(given[wanted.Length..]));

    // Seen by nobody but the people of that site; its id makes everything after it safe to repeat.
    public static JsonObject Draft(ChannelPost post) => new() { ["status"] = "draft", ["title"] = post.Revision.Content.Title, ["slug"] = Slug(post), ["lexical"] = GhostCard.Write(ArticleMark.Of(post), post.Revision.Content.Title, "", null) };

    public static string Slug(ChannelPost post) => post.Revision.Content.Slug is { Length: > 0 } slug ? slug : $"post-{post.PublicationId:N}"[..13];

    [GeneratedRegex(@"\A-([0-9]+|post.*)\z", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Behind();
}
