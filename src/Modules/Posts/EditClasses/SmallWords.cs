using System.Globalization;
using System.Text;

namespace ContentHub.Posts.EditClasses;

/// <summary>
/// Words and marks that decide what a change is, in English and German. The lists of what is small are short on purpose: what is on none is a change of meaning, which is
/// the safe side.
/// </summary>
internal static class SmallWords
{
    /// <summary>Without them a sentence says the same. Each language has its own: an English "die" is no article.</summary>
    private static readonly Dictionary<string, HashSet<string>> Fillers = new()
    {
        ["en"] = Set("a an the that which who really very quite simply actually basically please then well indeed"),
        ["de"] = Set("der die das den dem des ein eine einen einem einer eines sehr wirklich einfach eigentlich bitte"),
    };

    /// <summary>Before these an "a" says something: few customers are not a few.</summary>
    private static readonly HashSet<string> Counted = Set("few little lot bit couple number good");

    /// <summary>They turn a sentence round or put a limit on it, or promise something.</summary>
    private static readonly HashSet<string> Claims = Set(
        "no not non never none nobody nothing neither nor without cannot can't won't don't doesn't isn't aren't wasn't weren't didn't shouldn't couldn't wouldn't hasn't haven't unless except " +
        "all every each always only any most more less fewer least first second third last next best worst better worse leading unique guarantee guaranteed guarantees certified proven free half quarter double twice triple " +
        "must may might shall should can could will would hundred thousand million billion dozen dozens once just up to from over under " +
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety " +
        "fourth fifth sixth seventh eighth ninth tenth " +
        "nicht nie niemals kein keine keinen keinem keiner keines niemand nichts ohne weder noch außer alle alles jede jeder jedes jeden immer nur meist mehr weniger mindestens höchstens bis über unter " +
        "erste erster erstes zweite dritte letzte beste bester bestes besten schlechteste besser schlechter führend führende führender einzig einzige garantiert garantie zertifiziert kostenlos gratis halb doppelt dutzend " +
        "muss müssen darf dürfen kann können soll sollen wird werden würde null hundert tausend million millionen milliarde zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig");

    /// <summary>Marks that only part and join words. All others say something: a plus, a check mark, a smaller-than.</summary>
    private const string Marks = ",;:.!?…'’‘\"“”„«»()[]–—";

    public static bool IsFiller(string word, string language) =>
        Fillers.TryGetValue(language.Split('-')[0].ToLowerInvariant(), out var known) && known.Contains(Key(word));

    public static bool IsCounted(string word) => Counted.Contains(Key(word));

    /// <summary>Numbers, amounts, and marks that say something.</summary>
    public static bool IsClaim(string word) => word.EnumerateRunes().Any(r => Rune.IsDigit(r) || Rune.IsNumber(r)) || IsSpeakingMark(word) || Claims.Contains(Key(word));

    /// <summary>What cannot be seen but turns or parts what can: marks of direction, blanks without width.</summary>
    public static bool HasHidden(string text) => text.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static bool IsSpeakingMark(string word) => word.EnumerateRunes().Any(r => !Rune.IsLetterOrDigit(r) && !Rune.IsWhiteSpace(r)
        && !Marks.Contains(r.ToString(), StringComparison.Ordinal) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));

    private static string Key(string word) => word.ToLowerInvariant().Replace('’', '\'');

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
