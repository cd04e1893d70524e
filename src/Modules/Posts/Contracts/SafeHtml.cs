using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ContentHub.Posts.Contracts;

/// <summary>
/// HTML that may be written to a page as it is. The only way from stored text to unescaped output: nobody but
/// <see cref="PostMarkdown"/> makes one.
/// </summary>
public sealed class SafeHtml : IHtmlContent
{
    private readonly string html;

    internal SafeHtml(string html) => this.html = html;

    public static SafeHtml Empty { get; } = new("");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);

    /// <summary>The markup, for feeds and for JSON.</summary>
    public override string ToString() => html;
}
