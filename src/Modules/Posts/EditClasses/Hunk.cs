using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.EditClasses;

/// <summary>Words that were replaced by others, between words that stayed.</summary>
/// <param name="Begins">It stands where a sentence begins: a capital there makes no name.</param>
/// <param name="Before">The word before it that stayed; empty when there is none.</param>
/// <param name="After">The word after it that stayed.</param>
/// <param name="AtDigit">A digit follows at once: a mark before it is part of the number.</param>
internal sealed record Hunk(string Old, string New, bool Begins, string Before, string After, bool AtDigit)
{
    public static IEnumerable<Hunk> In(WordDiff diff)
    {
        var pieces = Joined(diff.Inline()).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Change is Change.Same)
            {
                continue;
            }

            var (old, now, before) = ("", "", i > 0 ? pieces[i - 1].Text : "");
            for (; i < pieces.Count && pieces[i].Change is not Change.Same; i++)
            {
                (old, now) = pieces[i].Change is Change.Removed ? (old + pieces[i].Text, now) : (old, now + pieces[i].Text);
            }

            var after = i < pieces.Count ? pieces[i].Text : "";
            yield return new Hunk(old, now, BeginsSentence(before), Words(before).LastOrDefault(""), Words(after).FirstOrDefault(""), after.Length > 0 && char.IsDigit(after[0]) && !(Ends(old) || Ends(now)));
            i--;
        }
    }

    /// <summary>Words and marks, without blanks.</summary>
    public static IEnumerable<string> Words(string text) => WordSplitter.Of(text).Where(w => !w.IsBlank).Select(w => w.Text);

    private static bool Ends(string side) => side.Length > 0 && char.IsWhiteSpace(side[^1]);

    private static bool BeginsSentence(string before)
    {
        var text = before.TrimEnd();
        return text.Length == 0 || text[^1] is '.' or '!' or '?' or ':' or '…' or '“' or '„' or '"';
    }

    /// <summary>Pieces differ by their look too, which is of no interest here; pictures are told apart by their notes.</summary>
    private static IEnumerable<Piece> Joined(IEnumerable<Piece> pieces)
    {
        Piece? last = null;
        foreach (var piece in pieces.Where(p => !p.Look.HasFlag(Look.Picture)))
        {
            if (last is not null && last.Change == piece.Change)
            {
                last = last with { Text = last.Text + piece.Text };
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = piece;
        }

        if (last is not null)
        {
            yield return last;
        }
    }
}
