using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Suggestions;

namespace ContentHub.Posts.Pages.Suggestions;

/// <summary>How suggestions are spoken of.</summary>
internal static class SuggestionTexts
{
    public const string Gone = "The text it refers to is gone or was changed";
    private const int Around = 32;

    public static string Open(int count) => count switch
    {
        0 => "No suggestion is open.",
        1 => "1 suggestion is open.",
        _ => $"{count} suggestions are open.",
    };

    public static string Sent(int made, int unplaced) => (made switch
    {
        0 => "You had suggested this before.",
        1 => "1 suggestion sent.",
        _ => $"{made} suggestions sent.",
    }) + (unplaced == 0 ? "" : $" {unplaced} had no place in the present text.");

    public static string Done(string verb, SuggestionsDone done) =>
        $"{done.Decided} {(done.Decided == 1 ? "suggestion" : "suggestions")} {verb}." + (done.Left == 0 ? "" : $" {done.Left} stay open: they overlap others, or their text is gone.");

    public static string Of(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Insert => "Insert",
        SuggestionKind.Delete => "Delete",
        SuggestionKind.Replace => "Replace",
    };

    public static string Several(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Insert => "all insertions",
        SuggestionKind.Delete => "all deletions",
        SuggestionKind.Replace => "all replacements",
    };

    public static string Of(SuggestionState state) => state switch
    {
        SuggestionState.Open => "Open",
        SuggestionState.Accepted => "Accepted",
        SuggestionState.Rejected => "Rejected",
        SuggestionState.Withdrawn => "Taken back",
    };

    /// <summary>The nearest words before a change, from its own line.</summary>
    public static string Before(SuggestionView s) => s.Prefix[(s.Prefix.LastIndexOf('\n') + 1)..] is { Length: >= Around } cut ? "…" + cut : s.Prefix[(s.Prefix.LastIndexOf('\n') + 1)..];

    public static string After(SuggestionView s) => s.Suffix.IndexOf('\n') is >= 0 and var end ? s.Suffix[..end] : s.Suffix.Length >= Around ? s.Suffix + "…" : s.Suffix;
}
