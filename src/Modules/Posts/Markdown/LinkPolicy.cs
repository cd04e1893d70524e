using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>Walks the tree once: what is not on the allow-list is replaced by its own text.</summary>
internal static class LinkPolicy
{
    private static readonly object Refused = new();

    /// <summary>Addresses that were not kept, for the check that tells the writer.</summary>
    public static IReadOnlyList<string> RefusedIn(MarkdownDocument document) => document.GetData(Refused) as List<string> ?? [];

    public static void Apply(MarkdownDocument document)
    {
        var refused = new List<string>();
        document.SetData(Refused, refused);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.Url = link.GetDynamicUrl?.Invoke() ?? link.Url;
            link.GetDynamicUrl = null;
            Decide(link, link.IsImage ? SafeUrl.Image(link.Url) : SafeUrl.Link(link.Url), refused);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (SafeUrl.Link(link.IsEmail ? "mailto:" + link.Url : link.Url) is null)
            {
                refused.Add(link.Url);
                link.ReplaceBy(new LiteralInline(link.Url));
            }
            else if (!link.IsEmail)
            {
                MarkExternal(link, link.Url);
            }
        }
    }

    private static void Decide(LinkInline link, string? url, List<string> refused)
    {
        if (url is null)
        {
            refused.Add(link.Url ?? "");
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
