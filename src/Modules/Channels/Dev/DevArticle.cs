using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Accounts.Contracts;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

// Pure: what is sent, and what stands there.
internal static class DevArticle
{
    public const int Tags = 4;
    private const int TagChars = 30;

    // Publishing and changing send the same whole article, so the last revision that was sent stands there, however often it is sent.
    public static JsonObject Whole(ChannelPost post, string root)
    {
        var content = post.Revision.Content;
        return new JsonObject
        {
            ["title"] = content.Title,
            ["body_markdown"] = ArticleMarkdown.Of(content, ArticleMark.Of(post), root),
            ["published"] = true,
            ["description"] = content.Summary,
            ["canonical_url"] = Canonical(post),
            ["main_image"] = content.Cover is { } cover ? root + MediaPaths.Markdown(cover.AssetId) : null,
            ["tags"] = new JsonArray([.. TagsOf(content.Tags).Take(Tags).Select(t => (JsonNode)JsonValue.Create(t))]),
        };
    }

    // Seen by nobody but its author; its id makes everything after it safe to repeat.
    public static JsonObject Draft(ChannelPost post) => new()
    {
        ["title"] = post.Revision.Content.Title,
        ["body_markdown"] = ArticleMark.Of(post) + "\n",
        ["published"] = false,
        ["canonical_url"] = Canonical(post),
    };

    public static string? Canonical(ChannelPost post) => post.Revision.Content.CanonicalUrl is { Length: > 0 } canonical ? canonical : post.Permalink?.AbsoluteUri;

    public static ArticleMark? MarkIn(JsonElement article) => ArticleMark.In(article.StringOf("body_markdown"));

    // Letters and digits only.
    public static IReadOnlyList<string> TagsOf(IEnumerable<string> tags) =>
        [.. tags.Select(t => string.Concat(t.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || char.IsLetter(c)))).Where(t => t.Length is > 0 and <= TagChars).Distinct()];
}

// Makes them; the only thing it has to ask for is the hub's public address.
internal sealed class DevWriter(ISettings settings)
{
    public async Task<JsonObject> WholeAsync(ChannelPost post, CancellationToken stop) => DevArticle.Whole(post, (await settings.BaseAddressAsync(stop)).AbsoluteUri.TrimEnd('/'));
}
