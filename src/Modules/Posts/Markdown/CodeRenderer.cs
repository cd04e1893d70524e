using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ContentHub.Posts.Markdown;

/// <summary>Code with its language as a class, when the language looks like one.</summary>
internal sealed partial class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var language = (obj as FencedCodeBlock)?.Info ?? "";
        renderer.Write(Language().IsMatch(language)
            ? $"<pre tabindex=\"0\"><code class=\"language-{language.ToLowerInvariant()}\">"
            : "<pre tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(obj, true, true);
        renderer.WriteLine("</code></pre>");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9+#._-]{0,29}\z")]
    private static partial Regex Language();
}
