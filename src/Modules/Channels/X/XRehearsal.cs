using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

// What would be sent. What only X can give is a word in brackets.
internal static class XRehearsal
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rehearsal Of(ChannelPost post, XAccount? account)
    {
        if (account is null)
        {
            return new Rehearsal([]);
        }

        var parts = XText.Parts(post.Revision.Content, post.Permalink);
        var uploads = parts.SelectMany(p => p.Pictures).Select(p => new RehearsedCall($"POST {XClient.Address(account, "media/upload")}", $"[the picture {p.AssetId} as JPEG, described as “{p.Alt}”]"));
        var posts = parts.Select((part, i) => new RehearsedCall(
            $"POST {XClient.Address(account, "tweets")}", XSending.Body(new XPart(part.Text, [.. part.Pictures.Select(_ => "[the uploaded picture]")]), i == 0 ? null : "[the post above]").ToJsonString(Readable)));
        return new Rehearsal([.. uploads, .. posts]);
    }
}
