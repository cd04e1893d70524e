using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ContentHub.Posts.Markdown;

/// <summary>Code with its language as a class, when the language looks like one. It scrolls sideways, so a keyboard reaches it under a name. Made per document: it counts.</summary>
internal sealed partial class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    private int number;

    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var language = (obj as FencedCodeBlock)?.Info ?? "";
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<pre tabindex=\"0\" role=\"region\" aria-label=\"Code {++number}\">"));
        renderer.Write(Language().IsMatch(language) ? $"<code class=\"language-{language.ToLowerInvariant()}\">" : "<code>");
        renderer.WriteLeafRawLines(obj, true, true);
        renderer.WriteLine("</code></pre>");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9+#._-]{0,29}\z")]
    private static partial Regex Language();
}
