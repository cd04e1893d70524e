using System.Text;

namespace ContentHub.Posts.EditClasses;

/// <summary>
/// What a change of words is. Only what can be shown to be small is small: a typo needs a list of words that has the new word and not the old one; a change
/// to a number, a name or a "not" never is.
/// </summary>
internal sealed class ClassifyWords(WordBook book)
{
    public EditClass Of(Replacement hunk, string language)
    {
        List<string> old = [.. Replacement.Words(hunk.Old)];
        List<string> now = [.. Replacement.Words(hunk.New)];
        if (hunk.TouchesNumber || SmallWords.HasHidden(hunk.Old) || SmallWords.HasHidden(hunk.New))
        {
            return EditClass.Claim;
        }

        if (hunk.InCode)
        {
            return EditClass.Meaning;
        }

        if (Same(old, now))
        {
            return old.Exists(SmallWords.IsClaim) ? EditClass.Claim : EditClass.Typo; // blanks; or 10² became 102
        }

        var changed = Difference(old, now).Concat(Difference(now, old)).ToList();
        return changed.Exists(SmallWords.IsClaim) || HasName(old, now, hunk, language) || HasName(now, old, hunk, language) ? EditClass.Claim
            : IsTypo(hunk, old, now, language) ? EditClass.Typo
            : IsStyle(hunk, old, now, changed, language) ? EditClass.Style
            : EditClass.Meaning;
    }

    /// <summary>
    /// A capital where no sentence begins, or where one does and the word is on no list; where all nouns have one, only words with more than one capital. A name that is
    /// only written smaller or larger is one too.
    /// </summary>
    private bool HasName(List<string> words, List<string> others, Replacement hunk, string language)
    {
        var nouns = language.StartsWith("de", StringComparison.OrdinalIgnoreCase);
        return words.Index().Any(w => !others.Contains(w.Item) && char.IsLetter(w.Item[0])
            && (Capitals(w.Item) > 1 || (!nouns && char.IsUpper(w.Item[0]) && w.Item != "I" && !(w.Index == 0 && hunk.Begins && (!book.Has(language) || book.Knows(language, w.Item))))));
    }

    private static int Capitals(string word) => word.Count(char.IsUpper);

    private bool IsTypo(Replacement hunk, List<string> old, List<string> now, string language) =>
        IsDoubled(hunk, old, now) || IsMark(hunk, old, now)
        || (old.Count == now.Count && old.Count <= 6 && old.Zip(now).All(p => p.First == p.Second || IsMended(p.First, p.Second, language)))
        || IsSplit(old, now, language);

    /// <summary>"the the" became "the".</summary>
    private static bool IsDoubled(Replacement hunk, List<string> old, List<string> now) =>
        now.Count == 0 && old.Count == 1 && char.IsLetter(old[0][0]) && (old[0] == hunk.Before || old[0] == hunk.After);

    /// <summary>A full stop at the end that was missing or stood twice; quotation marks and apostrophes of another shape.</summary>
    private static bool IsMark(Replacement hunk, List<string> old, List<string> now) =>
        (hunk.After.Length == 0 && ((old.Count == 0 && Same(now, ["."])) || (now.Count == 0 && Same(old, ["."]) && hunk.Before == ".")))
        || (old.Count == now.Count && old.Count > 0 && Straight(string.Join(' ', old)) == Straight(string.Join(' ', now)));

    /// <summary>
    /// Letters inside the word were wrong. A word that is the other one with something before or behind it ("unencrypted") says another thing; one letter at the end may
    /// be missing, one at the beginning never.
    /// </summary>
    private bool IsMended(string old, string now, string language)
    {
        var (was, shall) = (old.ToLowerInvariant(), now.ToLowerInvariant());
        return was.Length > 2 && shall.Length > 2 && old.All(IsInWord) && now.All(IsInWord) && was[0] == shall[0]
            && !(Math.Abs(was.Length - shall.Length) > 1 && (was.StartsWith(shall, StringComparison.Ordinal) || shall.StartsWith(was, StringComparison.Ordinal)))
            && book.Has(language) && !book.Knows(language, old) && book.Knows(language, now)
            && Distance(was, shall) <= (Math.Min(was.Length, shall.Length) > 4 ? 2 : 1);
    }

    /// <summary>"alot" became "a lot", "work flow" stays two words: only what was no word before.</summary>
    private bool IsSplit(List<string> old, List<string> now, string language) =>
        old.Count == 1 && now.Count == 2 && string.Concat(now) == old[0] && book.Has(language) && !book.Knows(language, old[0]) && now.TrueForAll(w => book.Knows(language, w));

    /// <summary>The words that say something are the same, in their order.</summary>
    private static bool IsStyle(Replacement hunk, List<string> old, List<string> now, List<string> changed, string language) =>
        Same([.. Saying(old, language)], [.. Saying(now, language)])
        && !(changed.Exists(w => SmallWords.IsFiller(w, language)) && (SmallWords.IsCounted(hunk.After) || old.Concat(now).Any(SmallWords.IsCounted)));

    private static IEnumerable<string> Saying(List<string> words, string language) =>
        words.Where(w => Rune.TryGetRuneAt(w, 0, out var first) && Rune.IsLetterOrDigit(first) && !SmallWords.IsFiller(w, language)).Select(w => w.ToLowerInvariant());

    private static bool IsInWord(char letter) => char.IsLetter(letter) || letter is '\'' or '’';

    private static bool Same(List<string> one, List<string> other) => one.SequenceEqual(other, StringComparer.Ordinal);

    /// <summary>What stands there more often than in the other.</summary>
    private static List<string> Difference(List<string> words, List<string> others)
    {
        var left = others.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return words.FindAll(w => !(left.TryGetValue(w, out var count) && count > 0 && (left[w] = count - 1) >= 0));
    }

    private static string Straight(string text) => new StringBuilder(text)
        .Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('–', '-').Replace('—', '-').Replace("…", "...").ToString();

    /// <summary>Optimal string alignment: letters that came, went, changed, or two neighbours that changed places, count one each.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2 || a.Length > 60)
        {
            return int.MaxValue;
        }

        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
