namespace ContentHub.Library.Indexing;

/// <summary>
/// Makes words that are spelled in two ways one word, in the index and in the question alike. Accents are left to the tokenizer.
/// Never changes the number of words, so that hits are marked where they stand.
/// </summary>
internal static class Spelling
{
    public static string Fold(string text) =>
        text.Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Replace("œ", "oe", StringComparison.OrdinalIgnoreCase);
}
