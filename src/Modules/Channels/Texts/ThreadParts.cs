using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Texts;

// One post as it is sent: the text with the link in it, and its pictures.
internal sealed record ThreadPart(string Text, IReadOnlyList<CoverImage> Pictures);

// Pure: what is said on a network that shows an address where it stands in the text.
internal static class ThreadParts
{
    // A post with what stands below it; the address goes where the author put it.
    public static IReadOnlyList<ThreadPart> Of(ChannelVariant variant, PostContent content, Uri? link)
    {
        List<ThreadPart> parts = [.. variant.Parts.Select(text => new ThreadPart(TextForm.Clean(text), []))];
        parts[0] = parts[0] with { Pictures = variant.Pictures };
        var address = variant.Link == VariantLink.None ? null : variant.LinkTo.Length == 0 ? link?.AbsoluteUri : Uri.TryCreate(variant.LinkTo, UriKind.Absolute, out var other) ? other.AbsoluteUri : null;
        if (address is not null && variant.Link == VariantLink.InReply && parts.Count == 1)
        {
            parts.Add(new ThreadPart(TextForm.Clean(content.Title), []));
        }

        var at = variant.Link == VariantLink.InReply && address is not null ? 1 : 0;
        parts[at] = parts[at] with { Text = WithLink(parts[at].Text, address) };
        return parts;
    }

    // What is sent of the variant for this network: the generated text where a revision has none.
    public static ChannelVariant Variant(PostContent content, string channel, Func<PostContent, string> compose) =>
        (content.Variant(channel) ?? new ChannelVariant(channel, "")) is var variant && string.IsNullOrWhiteSpace(variant.Text) ? variant.Saying(compose(content)) : variant;

    // Not twice where the author wrote it already.
    private static string WithLink(string text, string? link) => link is null || TextFinds.HasAddress(text, link) ? text : TextForm.Joined(text, link);
}
