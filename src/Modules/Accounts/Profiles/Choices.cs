using System.Globalization;

namespace ContentHub.Accounts.Profiles;

/// <summary>Time zones and languages to choose from.</summary>
internal static class Choices
{
    /// <summary>IANA zones that this machine knows, by name.</summary>
    public static IReadOnlyList<string> TimeZones() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId && (z.Id.Contains('/', StringComparison.Ordinal) || z.Id == "UTC"))
            .Where(z => !z.Id.StartsWith("Etc/", StringComparison.Ordinal)).Select(z => z.Id).Order(StringComparer.Ordinal)];

    public static bool IsTimeZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId;

    /// <summary>Languages for people, posts and the site.</summary>
    public static IReadOnlyList<(string Tag, string Name)> Languages { get; } =
        [.. new[] { "en", "de", "fr", "es", "it", "nl", "pl", "pt", "da", "sv", "nb", "fi", "cs", "tr", "uk", "ja", "zh", "ar", "he" }
            .Select(tag => (tag, CultureInfo.GetCultureInfo(tag).EnglishName))];

    public static bool IsLanguage(string tag) => Languages.Any(l => l.Tag == tag);
}
