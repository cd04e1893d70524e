using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Bluesky;

// One post of a thread, exactly as it is sent. Card: it carries a card of the article.
internal sealed record BlueskyPart(string Text, IReadOnlyList<CoverImage> Pictures, bool Card);

// Pure: what the posts of a variant are. Only the article has a card, because only of it are title and picture known; every other
// address, and one beside pictures, stands in the text.
internal static class BlueskyParts
{
    private static readonly BlueskyVariant Composer = new();

    public static ChannelVariant Variant(PostContent content) => ThreadParts.Variant(content, BlueskyVariant.Kind, Composer.Compose);

    public static IReadOnlyList<BlueskyPart> Of(ChannelVariant variant, PostContent content, Uri? permalink)
    {
        List<BlueskyPart> parts = [.. variant.Parts.Select(text => new BlueskyPart(TextForm.Clean(text), [], false))];
        parts[0] = parts[0] with { Pictures = variant.Pictures };
        // What is being typed may not be an address yet; only one that is gets saved.
        var address = variant.LinkTo.Length == 0 ? permalink : Uri.TryCreate(variant.LinkTo, UriKind.Absolute, out var other) ? other : null;
        if (address is null || variant.Link == VariantLink.None)
        {
            return parts;
        }

        if (variant.Link == VariantLink.InReply && parts.Count == 1)
        {
            parts.Add(new BlueskyPart(TextForm.Clean(content.Title), [], false));
        }

        var at = variant.Link == VariantLink.InReply ? 1 : 0;
        parts[at] = variant.LinkTo.Length == 0 && parts[at].Pictures.Count == 0
            ? parts[at] with { Card = true }
            : TextFinds.HasAddress(parts[at].Text, address.AbsoluteUri) ? parts[at]
            : parts[at] with { Text = TextForm.Clean($"{parts[at].Text}\n\n{address.AbsoluteUri}") };
        return parts;
    }
}
