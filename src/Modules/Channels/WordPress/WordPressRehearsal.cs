using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Channels.Articles;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// What would be sent. Ids and addresses that WordPress gives are words in brackets, or 0 where they are numbers.
internal static class WordPressRehearsal
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rehearsal Of(ChannelPost post, ArticleHtml article, WordPressAccount account)
    {
        var pictures = ArticlePictures.In(article, post.Revision.Content.Cover);
        var ticket = new WordPressTicket(1, [], [], 0, pictures.ToDictionary(p => p.Asset, p => $"[where WordPress keeps {p.Asset}]"), "");
        var whole = WordPressPost.Whole(post, article, ticket, account);
        whole["tags"] = $"[{string.Join(", ", post.Revision.Content.Tags)}]";
        return new Rehearsal(
        [
            .. pictures.Select(p => new RehearsedCall($"POST {WordPressClient.Address(account, "media")}", $"[the picture {p.Asset}, described as “{p.Alt}”]")),
            .. post.Revision.Content.Tags.Select(t => new RehearsedCall($"POST {WordPressClient.Address(account, "tags")}", t)),
            new RehearsedCall($"POST {WordPressClient.Address(account, "posts")}", WordPressPost.Draft(post).ToJsonString(Readable)),
            new RehearsedCall($"POST {WordPressClient.Address(account, "posts/[id of the draft]")}", whole.ToJsonString(Readable)),
        ]);
    }
}
