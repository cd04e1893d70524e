using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// What would be sent. What only the server can give is a word in brackets.
internal static class MastodonRehearsal
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rehearsal Of(ChannelPost post, MastodonAccount? account)
    {
        if (account is null)
        {
            return new Rehearsal([]);
        }

        var parts = MastodonText.Parts(post.Revision.Content, post.Permalink);
        var language = MastodonText.Language(post.Revision.Content.Language);
        var uploads = parts.SelectMany(p => p.Pictures)
            .Select(p => new RehearsedCall($"POST {MastodonClient.Address(account, "v2/media")}", $"[the picture {p.AssetId} as JPEG, described as “{p.Alt}”]"));
        var posts = parts.Select((part, i) => new RehearsedCall(
            $"POST {MastodonClient.Address(account, "v1/statuses")}",
            MastodonStatus.Body(new MastodonPart(part.Text, [.. part.Pictures.Select(_ => "[the uploaded picture]")]), account.Visibility, language, i == 0 ? null : "[the post above]").ToJsonString(Readable)));
        return new Rehearsal([.. uploads, .. posts]);
    }
}
