using System.Text.Json.Nodes;
using ContentHub.Accounts.Contracts;
using ContentHub.Channels.Articles;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Webhook;

// The bodies. Names and meanings are a promise to receivers: docs/channels/webhook.md.
internal sealed class WebhookEvents(ArticleWriter articles, ISettings settings, IPeople people)
{
    public static string IdOf(ChannelPost post) => post.PublicationId.ToString();

    public static string WithdrawalOf(string id) => id + "-withdrawn";

    public static string Ping(DateTimeOffset now) => Event("hub.ping", now, []);

    public static string Withdrawn(ChannelPost post, string id, DateTimeOffset now) =>
        Event("post.withdrawn", now, new JsonObject { ["publication"] = id, ["post"] = post.Revision.PostId.ToString(), ["slug"] = post.Revision.Content.Slug });

    public async Task<string> PublishedAsync(ChannelPost post, CancellationToken stop)
    {
        var (content, article) = (post.Revision.Content, await articles.WriteAsync(post, stop));
        var root = (await settings.BaseAddressAsync(stop)).AbsoluteUri.TrimEnd('/');
        string Place(Guid asset) => root + MediaPaths.Markdown(asset);
        return Event(post.Earlier is null ? "post.published" : "post.updated", post.PublishAt, new JsonObject
        {
            ["publication"] = IdOf(post),
            ["replaces"] = post.Earlier?.RemoteId,
            ["post"] = post.Revision.PostId.ToString(),
            ["revision"] = post.Revision.Number,
            ["hash"] = post.Revision.Hash,
            ["title"] = content.Title,
            ["slug"] = content.Slug,
            ["summary"] = content.Summary,
            ["language"] = content.Language,
            ["markdown"] = content.Body,
            ["html"] = article.With(article.Pictures.ToDictionary(p => p.Asset, p => Place(p.Asset))),
            ["disclosure"] = content.Disclosure,
            ["permalink"] = post.Permalink?.AbsoluteUri,
            ["canonical"] = content.CanonicalUrl is { Length: > 0 } canonical ? canonical : post.Permalink?.AbsoluteUri,
            ["tags"] = new JsonArray([.. content.Tags.Select(t => (JsonNode)JsonValue.Create(t))]),
            ["author"] = new JsonObject { ["id"] = content.AuthorId.ToString(), ["name"] = (await people.FindAsync(content.AuthorId, stop))?.Name ?? "" },
            ["cover"] = content.Cover is { } cover ? new JsonObject { ["url"] = Place(cover.AssetId), ["alt"] = cover.Alt } : null,
        });
    }

    private static string Event(string type, DateTimeOffset at, JsonObject data) =>
        new JsonObject { ["type"] = type, ["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture), ["data"] = data }.ToJsonString();
}
