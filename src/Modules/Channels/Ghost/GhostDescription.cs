using ContentHub.Channels.Articles;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

internal static class GhostDescription
{
    public const string Kind = "ghost";
    private static readonly Uri Manual = new("https://docs.ghost.org/admin-api/");

    public static ChannelDescription Of { get; } = new(Kind, "Ghost", GhostAccount.Settings, NeedsPermalink: false, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "The whole post with pictures and tags.",
        Limits =
        [
            new("Title", $"{GhostLimits.Title} characters"),
            new("Summary", $"{GhostLimits.Excerpt} characters; the rest is cut off"),
            new("Description of the cover", $"{GhostLimits.Alt} characters; the rest is cut off"),
            new("Pictures", ArticlePictures.Words + " at most"),
            new("Admin API", "Ghost 6", Manual),
        ],
        Cost = "Free; plans of Ghost(Pro) apply.",
        Changes = "A newer revision takes the place of the post at the same address, unless somebody changed its title or text at Ghost: then it says so and changes nothing. Withdrawing unpublishes the post; it stays there as a draft. No newsletter is sent.",
    };
}
