using System.Globalization;

namespace ContentHub.Posts.EditClasses;

/// <summary>
/// Words that decide what a change is, in English and German. The lists are short on purpose: what is on neither is a change of meaning, which is the safe side.
/// </summary>
internal static class SmallWords
{
    /// <summary>Without them a sentence says the same.</summary>
    private static readonly HashSet<string> Fillers = Set(
        "a an the that which who really very quite simply just actually basically please also so then well indeed " +
        "der die das den dem des ein eine einen einem einer eines sehr wirklich einfach eigentlich ja doch auch bitte so dann also");

    /// <summary>They turn a sentence round or put a limit on it, or promise something.</summary>
    private static readonly HashSet<string> Claims = Set(
        "no not never none nobody nothing neither nor without cannot can't won't don't doesn't isn't aren't wasn't weren't didn't shouldn't couldn't wouldn't hasn't haven't unless except " +
        "all every each always only any most more less fewer least first last best worst better worse leading unique guarantee guaranteed guarantees certified proven free half double twice triple " +
        "must may might shall should can could will would hundred thousand million billion " +
        "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty " +
        "nicht nie niemals kein keine keinen keinem keiner keines niemand nichts ohne weder noch außer alle alles jede jeder jedes jeden immer nur meist mehr weniger mindestens höchstens " +
        "erste erster erstes letzte beste bester bestes besten schlechteste besser schlechter führend führende führender einzig einzige garantiert garantie zertifiziert kostenlos gratis halb doppelt " +
        "muss müssen darf dürfen kann können soll sollen wird werden würde hundert tausend million millionen milliarde zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig");

    public static bool IsFiller(string word) => Fillers.Contains(Key(word));

    /// <summary>Numbers and amounts too.</summary>
    public static bool IsClaim(string word) => word.Any(char.IsDigit) || word.Any(IsAmount) || Claims.Contains(Key(word));

    private static bool IsAmount(char mark) => mark is '%' or '‰' || char.GetUnicodeCategory(mark) is UnicodeCategory.CurrencySymbol or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string Key(string word) => word.ToLowerInvariant().Replace('’', '\'');

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
