using System.Text;
using ContentHub.Library.Indexing;

namespace ContentHub.Library.Searching;

/// <summary>
/// What a person typed, as a question to the index. Nothing of it is syntax but quotes (a phrase), a minus before a word (without it)
/// and the end of the last word (still being typed). Every other character, operators of the index included, is text.
/// </summary>
internal static class SearchText
{
    private const int MostCharacters = 500;
    private const int MostTerms = 20;

    private readonly record struct Term(string Text, bool Excluded, bool Phrase);

    /// <summary>Null when there is nothing to look for.</summary>
    public static string? ToMatch(string text)
    {
        var terms = Terms(text.Length > MostCharacters ? text[..MostCharacters] : text).Take(MostTerms).ToList();
        var wanted = terms.Where(t => !t.Excluded).ToList();
        if (wanted.Count == 0)
        {
            return null;
        }

        var match = new StringBuilder().AppendJoin(" AND ", wanted.Select((t, i) => Quoted(t) + (i == wanted.Count - 1 && !t.Phrase && terms[^1] == t ? "*" : "")));
        if (terms.Count > wanted.Count)
        {
            match.Insert(0, '(').Append(')');
            terms.Where(t => t.Excluded).ToList().ForEach(t => match.Append(" NOT ").Append(Quoted(t)));
        }

        return match.ToString();
    }

    private static IEnumerable<Term> Terms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var excluded = text[at] == '-';
            at += excluded ? 1 : 0;
            var phrase = at < text.Length && text[at] == '"';
            at += phrase ? 1 : 0;
            var end = at;
            while (end < text.Length && (phrase ? text[end] != '"' : !char.IsWhiteSpace(text[end]) && text[end] != '"'))
            {
                end++;
            }

            if (HasWords(text.AsSpan(at, end - at)))
            {
                yield return new Term(text[at..end], excluded, phrase);
            }

            at = phrase ? end + 1 : end;
        }
    }

    /// <summary>Punctuation and emoji are no words: a phrase of nothing else would find nothing and spoil the rest.</summary>
    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static string Quoted(Term term)
    {
        var clean = new string([.. term.Text.Where(c => !char.IsControl(c) && c != '"')]);
        return $"\"{Spelling.Fold(clean)}\"";
    }
}
