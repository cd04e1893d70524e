using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ContentHub.Site.Reading;

/// <summary>
/// Text with marked hits. The index encodes it already; all the same nothing but the marks themselves is let through unencoded.
/// </summary>
internal sealed class MarkedText(string html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html
        .Replace("<mark>", "\u0001", StringComparison.Ordinal).Replace("</mark>", "\u0002", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\u0001", "<mark>", StringComparison.Ordinal).Replace("\u0002", "</mark>", StringComparison.Ordinal));
}
