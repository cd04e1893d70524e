using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Time;
using ContentHub.Themes.Journal.Frames;

namespace ContentHub.Site.Reading;

/// <summary>What every public page needs to know: settings, words, zone, and where it stands.</summary>
/// <param name="PathBase">Of the request: goes before every link.</param>
/// <param name="Base">Public address with trailing slash: goes before everything that leaves the site.</param>
internal sealed record ReaderSite(CompanySettings Company, IReadOnlyList<StaticPage> Pages, Uri Base, string PathBase)
{
    public JournalWords Words { get; } = JournalWords.For(Company.Language);

    public TimeZoneInfo Zone { get; } = Zones.Of(Company.TimeZone);

    public string Href(string path) => $"{PathBase}/{path}";

    public string Absolute(string path) => new Uri(Base, path).AbsoluteUri;

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>22 November 2026, in the site's zone and language.</summary>
    public string Date(DateTimeOffset at) =>
        Local(at).ToString(Words.Language == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", CultureInfo.GetCultureInfo(Words.Language));

    public string ReadingTime(int minutes) => Words.Say(Words.Minutes, minutes);

    /// <summary>The language when it differs from the site's, else null.</summary>
    public string? Foreign(string language) =>
        language.Length == 0 || language.Equals(Company.Language, StringComparison.OrdinalIgnoreCase) ? null : language;
}
