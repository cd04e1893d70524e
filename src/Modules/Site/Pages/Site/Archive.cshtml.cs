using System.Globalization;
using ContentHub.Kernel.Time;
using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

internal sealed record ArchiveRow(DateTimeOffset At, string Day, string Href, string Title, string? Language);

internal sealed record ArchiveMonth(string Name, IReadOnlyList<ArchiveRow> Rows);

/// <summary>Everything by month, from now or from the end of a year backwards.</summary>
internal sealed class ArchiveModel(ArticleShelf shelf) : ReaderPage
{
    private const int PageSize = 100;

    public string Title { get; private set; } = "";

    public IReadOnlyList<JournalLink> Years { get; private set; } = [];

    public IReadOnlyList<ArchiveMonth> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? year, string? before, CancellationToken stop)
    {
        await OpenAsync();
        var span = await shelf.SpanAsync(stop);
        var (first, last) = span is { } s ? (Site.Local(s.Oldest).Year, Site.Local(s.Newest).Year) : (0, 0);
        var page = year is null ? await shelf.LatestAsync(before, PageSize, stop)
            : year >= first && year <= last ? await shelf.UntilAsync(EndOf(year.Value), before, PageSize, stop) : null;
        if (page is null)
        {
            return await NotThereAsync(stop);
        }

        Title = year is null ? Words.Archive : $"{Words.Archive} {year}";
        Years = [.. Enumerable.Range(first, span is null ? 0 : last - first + 1).Reverse().Select(y => new JournalLink($"{y}", Site.Href(SitePaths.Year(y)), y == year))];
        Months = [.. page.Items.GroupBy(a => Name(a.PublishedAt)).Select(g => new ArchiveMonth(g.Key, [.. g.Select(Row)]))];
        HttpContext.KeepUntil(CacheTag.Lists);
        var list = year is { } of ? SitePaths.Year(of) : SitePaths.Archive;
        return await ShowAsync(new PageHead
        {
            Title = Title,
            Canonical = string.IsNullOrEmpty(before) ? Site.Absolute(list) : null,
            Hidden = !string.IsNullOrEmpty(before),
            Feeds = Furniture.Feeds(Site, "", Site.Company.CompanyName),
            Next = page.Next is null ? null : Site.Href(SitePaths.Older(list, page.Next)),
        });
    }

    private CultureInfo Culture => CultureInfo.GetCultureInfo(Words.Language);

    private DateTimeOffset EndOf(int year) => LocalDay.StartOf(new DateOnly(year + 1, 1, 1), Site.Zone);

    private string Name(DateTimeOffset at) => Site.Local(at).ToString("MMMM yyyy", Culture);

    private ArchiveRow Row(ArticleRow row) => new(row.PublishedAt, Site.Local(row.PublishedAt).ToString(Words.Language == "de" ? "d. MMM" : "d MMM", Culture),
        Site.Href(SitePaths.Post(row.Slug)), row.Title, Site.Foreign(row.Language));
}
