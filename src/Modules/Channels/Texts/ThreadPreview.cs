using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Texts;

// Pure: the posts as their network shows them, from the parts that are sent.
internal static class ThreadPreview
{
    // card: the network makes one of the first address by itself where a post has no pictures.
    public static IReadOnlyList<PreviewPart> Of(IReadOnlyList<ThreadPart> parts, Func<ThreadPart, VariantMeasure> measure, PostContent content, Uri? link, bool card) =>
    [
        .. parts.Select(p => new PreviewPart(p.Text, [.. TextFinds.In(p.Text).Select(f => new TextMark(f.At, f.Length))], measure(p))
        {
            Pictures = p.Pictures,
            Card = card && p.Pictures.Count == 0 && link is not null && p.Text.Contains(link.AbsoluteUri, StringComparison.Ordinal)
                ? new PreviewCard(TextForm.Clean(content.Title), TextForm.Clean(content.Summary), link.IdnHost, content.Cover)
                : null,
        }),
    ];
}
