using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

internal static class XDescription
{
    private static readonly Uri Posts = new("https://docs.x.com/x-api/posts/create-or-edit-post");
    private static readonly Uri Counting = new("https://github.com/twitter/twitter-text/blob/master/config/v3.json");

    public static ChannelDescription Of { get; } = new(XVariant.Kind, "X", OAuthValues.Settings, NeedsPermalink: true, CanUpdate: false, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        ConnectsInBrowser = true,
        Limits =
        [
            new("Text", $"{XLimits.Weight} characters; an address counts {XLimits.PerUrl}, an emoji or a Chinese character 2", Counting),
            new("Thread", $"{XLimits.Thread} posts"),
            new("Pictures", $"{XLimits.Pictures}, of 5 MB", Posts),
            new("Posts", "100 in 15 minutes", Posts),
            new("The same words twice", "refused", Posts),
        ],
        Cost = "0.015 US dollars a post and 0.20 with an address in it, also for each reply; prepaid at X.",
        What = "A text with a link, or a thread; each costs.",
        Changes = "Nothing: a newer revision is a second post, or withdraw the first one.",
    };
}
