using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Accounts.Contracts;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// Pure: what is sent, and what stands there.
internal static class OrchardItem
{
    // Publishing and changing send the same whole item, so the last revision that was sent stands there, however often it is sent.
    public static JsonObject Whole(ChannelPost post, OrchardAccount account, string id, string root)
    {
        var content = post.Revision.Content;
        var item = Named(post, account);
        item["ContentItemId"] = id;
        item["AutoroutePart"] = new JsonObject { ["Path"] = PathOf(post, account) };
        item["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = ArticleMarkdown.Of(content, ArticleMark.Of(post), root) };
        item[account.Type] = new JsonObject { ["Subtitle"] = new JsonObject { ["Text"] = content.Summary } };
        return item;
    }

    // Seen by nobody but the people of that site; its id makes everything after it safe to repeat. Its address is chosen when it is published.
    // token: another one each time, so that a draft that was left behind is in nobody's way.
    public static JsonObject Draft(ChannelPost post, OrchardAccount account, string token)
    {
        var item = Named(post, account);
        item["AutoroutePart"] = new JsonObject { ["Path"] = $"{PathOf(post, account)}-draft-{token}" };
        item["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = ArticleMark.Of(post).ToString() };
        return item;
    }

    public static ArticleMark? MarkIn(JsonElement item) => ArticleMark.In(item.PartOf("MarkdownBodyPart")?.StringOf("Markdown"));

    // Where readers find it: the path that the site says it has.
    public static string? UrlOf(JsonElement item, OrchardAccount account) =>
        item.PartOf("AutoroutePart")?.StringOf("Path") is { Length: > 0 } path ? ServiceAddress.Shown(new Uri(account.Site, path.TrimStart('/')).AbsoluteUri) : null;

    private static string PathOf(ChannelPost post, OrchardAccount account)
    {
        var slug = post.Revision.Content.Slug is { Length: > 0 } written ? written : $"post-{post.PublicationId:N}"[..13];
        return account.Folder.Length == 0 ? slug : $"{account.Folder}/{slug}";
    }

    private static JsonObject Named(ChannelPost post, OrchardAccount account) => new()
    {
        ["ContentType"] = account.Type,
        ["DisplayText"] = post.Revision.Content.Title,
        ["TitlePart"] = new JsonObject { ["Title"] = post.Revision.Content.Title },
        ["ContainedPart"] = new JsonObject { ["ListContentItemId"] = account.List, ["ListContentType"] = "Blog", ["Order"] = 0 },
    };
}

// Makes them; the only thing it has to ask for is the hub's public address.
internal sealed class OrchardWriter(ISettings settings)
{
    public async Task<JsonObject> WholeAsync(ChannelPost post, OrchardAccount account, string id, CancellationToken stop) =>
        OrchardItem.Whole(post, account, id, (await settings.BaseAddressAsync(stop)).AbsoluteUri.TrimEnd('/'));
}
