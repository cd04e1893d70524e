using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.LinkedIn;

// The post, or the first comment below it. Card: it carries a card of the article.
internal sealed record LinkedInPart(string Text, IReadOnlyList<CoverImage> Pictures, bool Card);

// Pure: what is sent. The second part of a variant is the first comment.
internal static class LinkedInParts
{
    private static readonly LinkedInVariant Composer = new();

    public static ChannelVariant Variant(PostContent content) => ThreadParts.Variant(content, LinkedInVariant.Kind, Composer.Compose);

    public static IReadOnlyList<LinkedInPart> Of(ChannelVariant variant, PostContent content, Uri? permalink)
    {
        List<LinkedInPart> parts = [.. variant.Parts.Select(text => new LinkedInPart(TextForm.Clean(text), [], false))];
        parts[0] = parts[0] with { Pictures = variant.Pictures };
        // What is being typed may not be an address yet; only one that is gets saved.
        var address = variant.LinkTo.Length == 0 ? permalink : Uri.TryCreate(variant.LinkTo, UriKind.Absolute, out var other) ? other : null;
        if (address is null || variant.Link == VariantLink.None)
        {
            return parts;
        }

        if (variant.Link == VariantLink.InReply)
        {
            return [parts[0], .. parts.Skip(1).DefaultIfEmpty(new LinkedInPart("", [], false)).Select((p, i) => i == 0 ? WithAddress(p, address) : p)];
        }

        // Only of the article are title and picture known; another address, or one beside pictures, stands in the text.
        parts[0] = variant.LinkTo.Length == 0 && variant.Pictures.Count == 0 ? parts[0] with { Card = true } : WithAddress(parts[0], address);
        return parts;
    }

    private static LinkedInPart WithAddress(LinkedInPart part, Uri address) =>
        TextFinds.HasAddress(part.Text, address.AbsoluteUri) ? part : part with { Text = TextForm.Joined(part.Text, address.AbsoluteUri) };
}
