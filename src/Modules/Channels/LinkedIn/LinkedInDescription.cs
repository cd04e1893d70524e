using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

internal static class LinkedInDescription
{
    private static readonly Uri Posts = new("https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api");
    private static readonly Uri Versions = new("https://learn.microsoft.com/en-us/linkedin/marketing/versioning");
    private static readonly Uri SignIn = new("https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow");

    public static ChannelDescription Of { get; } = new(LinkedInVariant.Kind, "LinkedIn", OAuthValues.Settings, NeedsPermalink: true, CanUpdate: false, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        ConnectsInBrowser = true,
        Limits =
        [
            new("Text", $"{LinkedInLimits.Text:N0} characters; about {LinkedInLimits.Fold} show before “see more”", Posts),
            new("First comment", $"{LinkedInLimits.Comment:N0} characters"),
            new("Pictures", $"{LinkedInLimits.Pictures}, of 36 megapixels at most", Posts),
            new("Version of the interface", $"{LinkedInLimits.Version}, supported until January 2027 at least", Versions),
            new("Access", "60 days, then somebody signs in again; LinkedIn renews it by itself for approved partners only", SignIn),
            new("The same words twice", "refused", Posts),
        ],
        Cost = "Free.",
        What = "A post with a card, pictures and a first comment.",
        Changes = "Nothing: a newer revision is a second post, or withdraw the first one. What stands on a profile can't be read back, so when an answer is lost you are asked to look there.",
    };
}
