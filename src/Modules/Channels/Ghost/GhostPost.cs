using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// Pure: what is sent, and what stands there.
internal static class GhostPost
{
    // Publishing and changing send the same whole post, so the last revision that was sent stands there, however often it is sent.
    public static JsonObject Whole(ChannelPost post, ArticleHtml article, GhostTicket ticket)
    {
        var content = post.Revision.Content;
        var (cover, original) = (content.Cover, content.CanonicalUrl is { Length: > 0 } canonical ? canonical : post.Permalink?.AbsoluteUri);
        return new JsonObject
        {
            ["status"] = "published",
            ["title"] = content.Title,
            ["slug"] = Slug(post),
            ["lexical"] = GhostCard.Write(ArticleMark.Of(post), content.Title, article.With(ticket.Pictures)),
            ["custom_excerpt"] = content.Summary.Length == 0 ? null : PlainText.Cut(content.Summary, GhostLimits.Excerpt),
            ["feature_image"] = cover is null ? null : ticket.Pictures.GetValueOrDefault(cover.AssetId),
            ["feature_image_alt"] = cover is null or { Alt.Length: 0 } ? null : PlainText.Cut(cover.Alt, GhostLimits.Alt),
            ["canonical_url"] = original,
            ["tags"] = new JsonArray([.. ticket.Tags.Select(t => t.Id is { } id ? new JsonObject { ["id"] = id } : new JsonObject { ["name"] = t.Name })]),
        };
    }

    // Seen by nobody but the people of that site; its id makes everything after it safe to repeat.
    public static JsonObject Draft(ChannelPost post) => new() { ["status"] = "draft", ["title"] = post.Revision.Content.Title, ["slug"] = Slug(post), ["lexical"] = GhostCard.Write(ArticleMark.Of(post), post.Revision.Content.Title, "") };

    public static string Slug(ChannelPost post) => post.Revision.Content.Slug is { Length: > 0 } slug ? slug : $"post-{post.PublicationId:N}"[..13];
}
