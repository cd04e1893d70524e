using System.Text.Json;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// What this channel can do, and what its user needs to be allowed there.
internal static class WordPressDescription
{
    public const string Kind = "wordpress";
    private static readonly Uri Manual = new("https://developer.wordpress.org/rest-api/reference/posts/");

    private static readonly string[] Needed = ["publish_posts", "edit_published_posts", "delete_published_posts", "upload_files"];

    public static ChannelDescription Of { get; } = new(Kind, "WordPress", WordPressAccount.Settings, NeedsPermalink: false, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "The whole post with pictures, tags and categories.",
        Limits =
        [
            new("Title and text", "no limit of its own", Manual),
            new("Pictures", ArticlePictures.Words + " at most; the site may allow less"),
            new("Requests", "no limit of its own; hosts have theirs"),
        ],
        Cost = "Free; the site is yours.",
        Changes = "A newer revision takes the place of the post at the same address: title, text, summary, slug, tags, categories and cover. What somebody changed at WordPress meanwhile is replaced and stays in the post's revisions there. Withdrawing moves the post to the trash.",
    };

    public static ChannelHealth HealthOf(string? name, JsonElement rights)
    {
        List<string> present = [.. Needed.Where(n => rights.PartOf(n) is { ValueKind: JsonValueKind.True })];
        var trouble = present.Contains("publish_posts") && present.Contains("upload_files") ? null : "This user may not publish or upload pictures at WordPress. Give it the role Author or Editor there.";
        return new ChannelHealth(trouble, name, Scopes: new ChannelScopes(present, Needed));
    }
}
