using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comparing;

/// <summary>Where a network's readers are led, in words.</summary>
internal static class VariantWords
{
    public static string Link(ChannelVariant? variant) => variant switch
    {
        null or { Link: VariantLink.WithPost, LinkTo.Length: 0 } => "with the post, to the article",
        { Link: VariantLink.None } => "no link",
        { Link: VariantLink.InReply, LinkTo: var to } => $"below the post, {Target(to)}",
        { LinkTo: var to } => $"with the post, {Target(to)}",
    };

    private static string Target(string linkTo) => linkTo.Length == 0 ? "to the article" : $"to {linkTo}";
}
