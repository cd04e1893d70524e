namespace ContentHub.Posts.Checks;

/// <summary>The beginning of something that a finding quotes.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string words) => words.Length <= Longest ? words : Kernel.Texts.PlainText.Cut(words, Longest).TrimEnd() + "…";
}
