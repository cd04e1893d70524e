using System.Text;
using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.EditClasses;

/// <summary>Words that were replaced by others, between words that stayed. Letters in fancy shapes are plain ones here.</summary>
/// <param name="Left">What stayed before it, up to the hunk.</param>
/// <param name="Right">What stayed after it.</param>
/// <param name="InCode">Part of it is code.</param>
internal sealed record Replacement(string Old, string New, string Left, string Right, bool InCode)
{
    /// <summary>The word before it that stayed; empty when there is none.</summary>
    public string Before { get; } = Words(Left).LastOrDefault("");

    /// <summary>The word after it that stayed.</summary>
    public string After { get; } = Words(Right).FirstOrDefault("");

    /// <summary>It stands where a sentence begins: a capital there makes no name.</summary>
    public bool Begins => Left.TrimEnd() is var text && (text.Length == 0 || text[^1] is '.' or '!' or '?' or ':' or '…' or '“' or '„' or '"');

    /// <summary>Part of a number: between two digits, or a mark that touches one and does not only end it.</summary>
    public bool TouchesNumber =>
        (Before.Length > 0 && After.Length > 0 && char.IsDigit(Before[^1]) && char.IsDigit(After[0]))
        || (Right.Length > 0 && char.IsDigit(Right[0]) && (!(Ends(Old) || Ends(New)) || Left.TrimEnd(',', '.', '\'', '’', ' ') is [.., >= '0' and <= '9']))
        || (Left.Length > 0 && char.IsDigit(Left[^1]) && (Quotes(Old) || Quotes(New)));

    public static IEnumerable<Replacement> In(WordDiff diff)
    {
        var pieces = diff.Inline().Where(p => !p.Look.HasFlag(Look.Picture)).Select(p => p with { Text = p.Text.Normalize(NormalizationForm.FormKC) }).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Change is Change.Same)
            {
                continue;
            }

            var (old, now, code, from) = (new StringBuilder(), new StringBuilder(), false, i);
            for (; i < pieces.Count && pieces[i].Change is not Change.Same; i++)
            {
                (pieces[i].Change is Change.Removed ? old : now).Append(pieces[i].Text);
                code |= pieces[i].Look.HasFlag(Look.Code);
            }

            yield return new Replacement(old.ToString(), now.ToString(), Stayed(pieces, from - 1, -1), Stayed(pieces, i, 1), code);
            i--;
        }
    }

    /// <summary>Words and marks, without blanks.</summary>
    public static IEnumerable<string> Words(string text) => WordSplitter.Of(text).Where(w => !w.IsBlank).Select(w => w.Text);

    /// <summary>What stayed on one side, to the next change; pieces that only look different belong together.</summary>
    private static string Stayed(List<Piece> pieces, int at, int step)
    {
        var text = "";
        for (; at >= 0 && at < pieces.Count && pieces[at].Change is Change.Same; at += step)
        {
            text = step < 0 ? pieces[at].Text + text : text + pieces[at].Text;
            if (text.Length > 200)
            {
                break;
            }
        }

        return text;
    }

    private static bool Ends(string side) => side.Length > 0 && char.IsWhiteSpace(side[^1]);

    private static bool Quotes(string side) => side.Length > 0 && side[0] is ('"' or '\'' or '’' or '”' or '″' or '′');
}
