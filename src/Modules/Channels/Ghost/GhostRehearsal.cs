using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Channels.Articles;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// What would be sent. Ids, addresses and times that Ghost gives are words in brackets.
internal static class GhostRehearsal
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rehearsal Of(ChannelPost post, ArticleHtml article, GhostAccount account)
    {
        var content = post.Revision.Content;
        var pictures = ArticlePictures.In(article, content.Cover);
        var ticket = new GhostTicket("[id of the draft]", [.. content.Tags.Select(t => new GhostTag(null, t))], pictures.ToDictionary(p => p.Asset, p => $"[where Ghost keeps {p.Asset}]"));
        var whole = GhostPost.Whole(post, article, ticket, null);
        whole["updated_at"] = "[when Ghost last changed it]";
        return new Rehearsal(
        [
            .. pictures.Select(p => new RehearsedCall($"POST {GhostClient.Address(account, "images/upload/")}", $"[the picture {p.Asset}]")),
            new RehearsedCall($"POST {GhostClient.Address(account, "posts/")}", GhostPost.Draft(post).ToJsonString(Readable)),
            new RehearsedCall($"PUT {GhostClient.Address(account, "posts/[id of the draft]/")}", whole.ToJsonString(Readable)),
        ]);
    }
}
