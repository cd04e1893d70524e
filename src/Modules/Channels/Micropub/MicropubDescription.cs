using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Channels.Articles;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

// What this channel can do, checks, and what would be sent.
internal static class MicropubDescription
{
    public const string Kind = "micropub";
    private static readonly Uri Standard = new("https://micropub.spec.indieweb.org/");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ChannelDescription Of { get; } = new(Kind, "Micropub", MicropubAccount.Settings, NeedsPermalink: false, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "The whole post, or a note, on a site of the IndieWeb.",
        Limits =
        [
            new("Form", "h-entry as JSON, an article or a note", Standard),
            new("Pictures", ArticlePictures.Words + " at most, at the site's media endpoint; else they stay at the hub", Standard),
            new("Lost answers", "are looked up where the site shows its newest entries; else they are for a person", new Uri("https://indieweb.org/Micropub-extensions")),
        ],
        Cost = "Free; the site is yours.",
        Changes = "A newer revision changes the entry in place: title, text, summary, tags and cover. Withdrawing deletes it. Address and date stay.",
    };

    public static IReadOnlyList<Finding> Check(ChannelPost post) => string.IsNullOrWhiteSpace(post.Revision.Content.Title)
        ? [new Finding("micropub.title-missing", FindingSeverity.Blocks, "An article needs a title. Write one.", "Title")]
        : [];

    public static Rehearsal Rehearse(ChannelPost post, ArticleHtml article, MicropubAccount account)
    {
        var pictures = ArticlePictures.In(article, post.Revision.Content.Cover);
        var ticket = new MicropubTicket("", null, account.AsNote, pictures.ToDictionary(p => p.Asset, p => $"[where the site keeps {p.Asset}]"));
        return new Rehearsal(
        [
            .. pictures.Select(p => new RehearsedCall("POST [the site's media endpoint]", $"[the picture {p.Asset}]")),
            new RehearsedCall($"POST {account.Endpoint}", MicropubEntry.New(post, article, ticket).ToJsonString(Readable)),
        ]);
    }
}
