using System.Text;
using MimeKit.Text;

namespace ContentHub.Guests.Answers;

/// <summary>The words of a mail that has no plain text. What a mail program quotes gets a ">" before each line, as in plain text.</summary>
internal static class HtmlWords
{
    private const int Longest = 1_000_000;

    public static string Of(string html)
    {
        var tokens = new HtmlTokenizer(new StringReader(html.Length > Longest ? html[..Longest] : html)) { DecodeCharacterReferences = true };
        var (text, quoted, silent) = (new StringBuilder(), 0, 0);
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                var step = tag.IsEndTag ? -1 : tag.IsEmptyElement ? 0 : 1;
                silent = Math.Max(0, silent + (tag.Id is HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title or HtmlTagId.Head ? step : 0));
                quoted = Math.Max(0, quoted + (tag.Id is HtmlTagId.BlockQuote ? step : 0));
                if (tag.Id is HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.BlockQuote or HtmlTagId.LI or HtmlTagId.TR or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3)
                {
                    Break(text, tag.Id is HtmlTagId.P, quoted);
                }
            }
            else if (silent == 0 && token is HtmlDataToken data)
            {
                Write(text, data.Data);
            }
        }

        return text.ToString();
    }

    /// <summary>As a browser shows it: line ends and tabs are blanks, several are one, and no line begins with one.</summary>
    private static void Write(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            var blank = c is ' ' or '\r' or '\n' or '\t';
            if (!blank || (text.Length > 0 && text[^1] is not (' ' or '\n')))
            {
                text.Append(blank || c is '\u00a0' ? ' ' : c);
            }
        }
    }

    private static void Break(StringBuilder text, bool wide, int quoted) => text.Append(wide ? "\n\n" : "\n").Append(quoted > 0 ? "> " : "");
}
