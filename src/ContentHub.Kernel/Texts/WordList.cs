namespace ContentHub.Kernel.Texts;

/// <summary>Names and words in a sentence.</summary>
public static class WordList
{
    /// <summary>"tone, claim and style"; empty for none.</summary>
    public static string Join(IReadOnlyList<string> words, string last = "and") =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
