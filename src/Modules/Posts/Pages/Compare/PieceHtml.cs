using ContentHub.Posts.Comparing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Posts.Pages.Compare;

/// <summary>Pieces as elements. Every text goes through the encoder; links are words with their address, never links.</summary>
internal static class PieceHtml
{
    private static readonly (Look Look, string Tag)[] Tags = [(Look.Bold, "strong"), (Look.Italic, "em"), (Look.Code, "code"), (Look.Struck, "s")];

    public static IHtmlContent Of(IEnumerable<Piece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var change in Stretches(pieces))
        {
            html.AppendHtml(Stretch(change));
        }

        return html;
    }

    /// <summary>One mark, and one spoken word, for everything that was added or removed in one place.</summary>
    private static List<List<Piece>> Stretches(IEnumerable<Piece> pieces)
    {
        var stretches = new List<List<Piece>>();
        foreach (var piece in pieces)
        {
            if (stretches.Count == 0 || stretches[^1][0].Change != piece.Change)
            {
                stretches.Add([]);
            }

            stretches[^1].Add(piece);
        }

        return stretches;
    }

    private static IHtmlContent Stretch(List<Piece> pieces)
    {
        var change = pieces[0].Change;
        var inner = new HtmlContentBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            inner.AppendHtml(Styled(pieces[i]));
            var goesOn = i + 1 < pieces.Count && pieces[i + 1].Target == pieces[i].Target;
            if (pieces[i].Target is { Length: > 0 } target && !goesOn)
            {
                inner.AppendHtml(Element("span", $" ({target})", "compare__target"));
            }
        }

        if (change is Change.Same)
        {
            return inner;
        }

        var tag = new TagBuilder(change is Change.Added ? "ins" : "del");
        tag.InnerHtml.AppendHtml(Element("span", change is Change.Added ? "added: " : "removed: ", "visually-hidden")).AppendHtml(inner);
        return tag;
    }

    private static IHtmlContent Styled(Piece piece)
    {
        IHtmlContent html = piece.Look switch
        {
            _ when piece.Look.HasFlag(Look.Picture) => Element("span", piece.Text.Length > 0 ? $"Picture: {piece.Text}" : "Picture without description", "compare__picture"),
            _ when piece.Look.HasFlag(Look.Link) => Element("span", piece.Text, "compare__link"),
            _ => new HtmlContentBuilder().Append(piece.Text),
        };
        foreach (var (look, name) in Tags.Where(t => piece.Look.HasFlag(t.Look)))
        {
            var tag = new TagBuilder(name);
            tag.InnerHtml.AppendHtml(html);
            html = tag;
        }

        return html;
    }

    private static TagBuilder Element(string name, string text, string css)
    {
        var tag = new TagBuilder(name);
        tag.AddCssClass(css);
        tag.InnerHtml.Append(text);
        return tag;
    }
}
