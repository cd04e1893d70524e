using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// What would be sent. What only LinkedIn can give is a word in brackets.
internal static class LinkedInRehearsal
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rehearsal Of(ChannelPost post, LinkedInAccount? account)
    {
        if (account is null)
        {
            return new Rehearsal([]);
        }

        var content = post.Revision.Content;
        var parts = LinkedInParts.Of(LinkedInParts.Variant(content), content, post.Permalink);
        var pictures = parts[0].Pictures.Count > 0 ? parts[0].Pictures : parts[0].Card && content.Cover is { } cover ? [cover] : [];
        var body = LinkedInPost.Of(
            parts[0], content, post.Permalink, account.Author, [.. parts[0].Pictures.Select(p => new LinkedInPicture("[the uploaded picture]", p.Alt))], parts[0].Card && content.Cover is not null ? "[the uploaded picture]" : null);
        return new Rehearsal(
        [
            .. pictures.Select(p => new RehearsedCall($"POST {LinkedInClient.Address(account, "rest/images?action=initializeUpload")}", $"[the picture {p.AssetId} as JPEG]")),
            new RehearsedCall($"POST {LinkedInClient.Address(account, "rest/posts")}", body.ToJsonString(Readable)),
            .. parts.Skip(1).Select(p => new RehearsedCall($"POST {LinkedInClient.Address(account, "rest/socialActions/[the post above]/comments")}", p.Text)),
        ]);
    }
}
