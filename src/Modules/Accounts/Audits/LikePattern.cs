namespace ContentHub.Accounts.Audits;

/// <summary>What a person typed as a pattern that matches it literally, anywhere.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    public static string Containing(string text) => "%" + text.Trim()
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
