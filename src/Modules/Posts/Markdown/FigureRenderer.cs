using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>A picture that stands alone is a figure, and its title the caption.</summary>
internal sealed class FigureRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (obj.Inline is not { FirstChild: LinkInline { IsImage: true } image } || image.NextSibling is not null)
        {
            base.Write(renderer, obj);
            return;
        }

        renderer.Write("<figure>").Write(image);
        if (!string.IsNullOrWhiteSpace(image.Title))
        {
            renderer.Write("<figcaption>").WriteEscape(image.Title).Write("</figcaption>");
        }

        renderer.WriteLine("</figure>");
    }
}
