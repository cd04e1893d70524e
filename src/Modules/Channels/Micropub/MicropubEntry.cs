using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

// Pure: the h-entry that is sent, and what stands there.
internal static class MicropubEntry
{
    public static JsonObject New(ChannelPost post, ArticleHtml article, MicropubTicket ticket)
    {
        var properties = Properties(post, article, ticket);
        properties["mp-slug"] = List(post.Revision.Content.Slug);
        properties["published"] = List(post.PublishAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        properties["post-status"] = List("published");
        return new JsonObject { ["type"] = List("h-entry"), ["properties"] = properties };
    }

    // Everything that a revision may change, so doing it again changes nothing.
    public static JsonObject Changed(ChannelPost post, ArticleHtml article, MicropubTicket ticket, string url) =>
        new() { ["action"] = "update", ["url"] = url, ["replace"] = Properties(post, article, ticket) };

    public static JsonObject Deleted(string url) => new() { ["action"] = "delete", ["url"] = url };

    // Sites give content as text, as an object with html, or as a list of either.
    public static ArticleMark? MarkIn(JsonElement entry)
    {
        var content = entry.PartOf("properties")?.PartOf("content");
        var first = content is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().FirstOrDefault() : content ?? default;
        return ArticleMark.In(first.ValueKind == JsonValueKind.String ? first.GetString() : first.StringOf("html") ?? first.StringOf("value") ?? first.StringOf("markdown"));
    }

    public static string? UrlOf(JsonElement entry)
    {
        var url = entry.PartOf("properties")?.PartOf("url") ?? entry.PartOf("url");
        return ServiceAddress.Shown(url is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.String ? list[0].GetString()
            : url is { ValueKind: JsonValueKind.String } text ? text.GetString() : null);
    }

    private static JsonObject Properties(ChannelPost post, ArticleHtml article, MicropubTicket ticket)
    {
        var content = post.Revision.Content;
        var properties = new JsonObject();
        if (!ticket.AsNote)
        {
            properties["name"] = List(content.Title);
            properties["summary"] = List(content.Summary);
        }

        properties["content"] = new JsonArray(new JsonObject { ["html"] = $"{ArticleMark.Of(post)}\n{(ticket.AsNote ? Note(post) : article.With(ticket.Pictures))}" });
        properties["category"] = new JsonArray([.. content.Tags.Select(t => (JsonNode)JsonValue.Create(t))]);
        if (content.Cover is { } cover && ticket.Pictures.TryGetValue(cover.AssetId, out var photo))
        {
            properties["featured"] = new JsonArray(new JsonObject { ["value"] = photo, ["alt"] = cover.Alt });
        }

        return properties;
    }

    private static string Note(ChannelPost post)
    {
        var content = post.Revision.Content;
        var words = $"<p>{ArticleHtml.Text(content.Summary.Length > 0 ? content.Summary : content.Title)}</p>";
        var said = content.Disclosure.Trim() is { Length: > 0 } disclosure ? $"<p><em>{ArticleHtml.Text(disclosure)}</em></p>" : "";
        return post.Permalink is { } link ? $"{words}{said}<p><a href=\"{WebUtility.HtmlEncode(link.AbsoluteUri)}\">{ArticleHtml.Text(content.Title)}</a></p>" : words + said;
    }

    private static JsonArray List(string value) => new(JsonValue.Create(value));
}
