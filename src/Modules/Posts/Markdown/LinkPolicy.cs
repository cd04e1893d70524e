using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>Walks the tree once: what is not on the allow-list is replaced by its own text.</summary>
internal static class LinkPolicy
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.Url = link.GetDynamicUrl?.Invoke() ?? link.Url;
            link.GetDynamicUrl = null;
            Decide(link, link.IsImage ? SafeUrl.Image(link.Url) : SafeUrl.Link(link.Url));
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (SafeUrl.Link(link.IsEmail ? "mailto:" + link.Url : link.Url) is null)
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
            else if (!link.IsEmail)
            {
                MarkExternal(link, link.Url);
            }
        }
    }

    private static void Decide(LinkInline link, string? url)
    {
        if (url is null)
        {
            Unwrap(link);
            return;
        }

        link.Url = url.StartsWith('#') && !link.IsImage ? HeadingIds.Target(url) : url;
        if (!link.IsImage)
        {
            MarkExternal(link, url);
        }
    }

    private static void MarkExternal(Inline link, string url)
    {
        if (SafeUrl.IsExternal(url))
        {
            link.GetAttributes().AddProperty("rel", "noopener");
        }
    }

    private static void Unwrap(LinkInline link)
    {
        var children = link.ToList();
        foreach (var child in children)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}
