using System.Globalization;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>Links with PathBase, and pictures with renditions, size, dominant colour and lazy loading. Made per document: it counts pictures.</summary>
internal sealed class LinkRenderer(MarkdownContext context) : HtmlObjectRenderer<LinkInline>
{
    // The measure of the text column in both themes.
    private const string Sizes = "(min-width: 46rem) 44rem, 100vw";
    private bool first = context.FirstImageEager;

    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage && context.PicturesAsWords)
        {
            Words(renderer, obj);
            return;
        }

        if (obj.IsImage)
        {
            Picture(renderer, obj);
            return;
        }

        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(obj);
            return;
        }

        renderer.Write("<a href=\"");
        Address(renderer, obj.Url!);
        renderer.Write("\"").WriteAttributes(obj);
        Title(renderer, obj);
        renderer.Write(">");
        renderer.WriteChildren(obj);
        renderer.Write("</a>");
    }

    private static void Words(HtmlRenderer renderer, LinkInline image)
    {
        var alt = PlainText.Of(image);
        renderer.Write("<span class=\"picture\">").WriteEscape(alt.Length > 0 ? $"Picture: {alt}" : "Picture without a description").Write("</span>");
    }

    private void Picture(HtmlRenderer renderer, LinkInline image)
    {
        var asset = MediaPaths.AssetOf(image.Url) is { } id ? context.Assets.GetValueOrDefault(id) : null;
        renderer.Write("<img src=\"");
        PictureAddress(renderer, asset is null ? image.Url! : MediaPaths.Markdown(asset.Id));
        renderer.Write("\" alt=\"").WriteEscape(PlainText.Of(image)).Write("\"");
        if (asset is not null)
        {
            Renditions(renderer, asset);
        }

        renderer.Write(first ? " fetchpriority=\"high\"" : " loading=\"lazy\" decoding=\"async\"").Write(">");
        first = false;
    }

    private void Renditions(HtmlRenderer renderer, AssetView asset)
    {
        if (asset.Widths.Count > 0)
        {
            renderer.Write(" srcset=\"");
            for (var i = 0; i < asset.Widths.Count; i++)
            {
                renderer.Write(i == 0 ? "" : ", ");
                PictureAddress(renderer, "/" + MediaPaths.Rendition(asset.Id, asset.Widths[i]));
                renderer.Write(string.Create(CultureInfo.InvariantCulture, $" {asset.Widths[i]}w"));
            }

            renderer.Write($"\" sizes=\"{Sizes}\"");
        }

        renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{asset.Width}\" height=\"{asset.Height}\" class=\""));
        renderer.WriteEscape(asset.Color).Write("\"");
    }

    private void PictureAddress(HtmlRenderer renderer, string url) => Address(renderer, url, context.PicturesAt ?? context.PathBase);

    private void Address(HtmlRenderer renderer, string url) => Address(renderer, url, context.PathBase);

    private static void Address(HtmlRenderer renderer, string url, string root)
    {
        if (url.StartsWith('/'))
        {
            renderer.WriteEscape(root);
        }

        renderer.WriteEscapeUrl(url);
    }

    private static void Title(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        }
    }
}
