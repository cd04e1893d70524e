using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

internal static class DocumentFacts
{
    public static IReadOnlyList<Guid> Assets(MarkdownDocument document) =>
        [.. document.Descendants<LinkInline>().Where(l => l.IsImage).Select(l => MediaPaths.AssetOf(l.Url)).OfType<Guid>().Distinct()];

    public static IReadOnlyList<Heading> Outline(MarkdownDocument document) =>
        [.. document.Descendants<HeadingBlock>().Select(h => new Heading(h.Level, PlainText.Of(h), h.GetAttributes().Id ?? ""))];
}
