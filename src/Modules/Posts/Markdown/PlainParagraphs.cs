using System.Text;
using System.Text.Encodings.Web;

namespace ContentHub.Posts.Markdown;

/// <summary>What is shown of a text that cannot be parsed: every character of it, escaped.</summary>
internal static class PlainParagraphs
{
    public static string Write(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>").Append(HtmlEncoder.Default.Encode(paragraph)).Append("</p>\n");
        }

        return html.ToString();
    }
}
