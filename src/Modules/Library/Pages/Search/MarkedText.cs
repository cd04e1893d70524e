using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ContentHub.Library.Pages.Search;

/// <summary>A hit's title or excerpt: encoded where it was made, with nothing but <c>mark</c> elements in it.</summary>
internal sealed class MarkedText(string html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);
}
