using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace ContentHub.Site.Reading;

/// <summary>
/// Structured data for a script element. The strict encoder writes every <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quote as an escape, so no text
/// can end the element.
/// </summary>
internal sealed class JsonLd(IReadOnlyDictionary<string, object?> thing) : IHtmlContent
{
    private static readonly JsonSerializerOptions Strict = new() { Encoder = JavaScriptEncoder.Default };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write(JsonSerializer.Serialize(thing.Where(p => p.Value is not null).ToDictionary(), Strict));
}
