using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

// What this channel can do, checks, and what would be sent.
internal static class DevDescription
{
    public const string Kind = "dev";
    private static readonly Uri Manual = new("https://developers.forem.com/api/v1");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ChannelDescription Of { get; } = new(Kind, "DEV", DevAccount.Settings, NeedsPermalink: true, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "The whole post, with your own site as its original.",
        Limits =
        [
            new("Tags", "4, letters and digits only", Manual),
            new("Original", "one article for each canonical address", new Uri("https://github.com/forem/forem/issues/9759")),
            new("Changes", "30 in 30 seconds", new Uri("https://github.com/forem/forem/pull/9832")),
        ],
        Changes = "A newer revision takes the place of the article at the same address. What somebody changed at DEV meanwhile is replaced. Withdrawing unpublishes it; it stays there as a draft.",
    };

    public static IReadOnlyList<Finding> Check(ChannelPost post)
    {
        List<Finding> findings = [];
        if (string.IsNullOrWhiteSpace(post.Revision.Content.Title))
        {
            findings.Add(new Finding("dev.title-missing", FindingSeverity.Blocks, "DEV needs a title. Write one.", "Title"));
        }

        var tags = DevArticle.TagsOf(post.Revision.Content.Tags);
        if (tags.Count > DevArticle.Tags)
        {
            findings.Add(new Finding("dev.tags-cut", FindingSeverity.Warning, $"DEV takes {DevArticle.Tags} tags: {string.Join(", ", tags.Take(DevArticle.Tags))}. The others are left out.", "Tags"));
        }

        return findings;
    }

    public static Rehearsal Rehearse(ChannelPost post, JsonObject whole, DevAccount account) => new(
    [
        new RehearsedCall($"POST {DevClient.Address(account, "articles")}", DevArticle.Draft(post).ToJsonString(Readable)),
        new RehearsedCall($"PUT {DevClient.Address(account, "articles/[id of the draft]")}", whole.ToJsonString(Readable)),
    ]);
}
