using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// What this channel can do, checks, and what would be sent.
internal static class OrchardDescription
{
    public const string Kind = "orchard";
    private static readonly Uri Manual = new("https://docs.orchardcore.net/en/latest/reference/modules/Contents/");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ChannelDescription Of { get; } = new(Kind, "Orchard Core", OrchardAccount.Settings, NeedsPermalink: false, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "The whole post in a blog of an Orchard Core site.",
        Limits =
        [
            new("Title and text", "no limit of its own; Markdown", Manual),
            new("Address", "one post for each; the slug stands in the folder of the connection"),
            new("Tags and cover", "are not sent: they belong to the site's own taxonomies and media"),
        ],
        Cost = "Free; the site is yours.",
        Changes = "A newer revision takes the place of the post: title, text, summary and address. What somebody changed there meanwhile is replaced and stays in the post's versions. Withdrawing deletes the post there.",
    };

    public static IReadOnlyList<Finding> Check(ChannelPost post) => string.IsNullOrWhiteSpace(post.Revision.Content.Title)
        ? [new Finding("orchard.title-missing", FindingSeverity.Blocks, "Orchard Core would publish a post without a title. Write one.", "Title")]
        : [];

    public static Rehearsal Rehearse(ChannelPost post, OrchardAccount account, JsonObject whole) => new(
    [
        new RehearsedCall($"POST {OrchardClient.Address(account, "api/content?draft=true")}", OrchardItem.Draft(post, account, "[another word each time]").ToJsonString(Readable)),
        new RehearsedCall($"POST {OrchardClient.Address(account, "api/content")}", whole.ToJsonString(Readable)),
    ]);
}
