using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

internal sealed class TagModel(ArticleShelf shelf, Teasers teasers) : ReaderPage
{
    private const int PageSize = 20;

    public string Label { get; private set; } = "";

    public IReadOnlyList<Teaser> Stories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string tag, string? before, CancellationToken stop)
    {
        await OpenAsync();
        if (await shelf.TagLabelAsync(tag, stop) is not { } label || await shelf.ByTagAsync(tag, before, PageSize, stop) is not { Items.Count: > 0 } page)
        {
            return await NotThereAsync(stop);
        }

        Label = label;
        Stories = await teasers.OfAsync(page.Items, Site, leadFirst: false, 2, stop);
        HttpContext.KeepUntil([CacheTag.Lists, .. page.Items.Select(a => CacheTag.Person(a.AuthorId))]);
        var list = SitePaths.Tag(tag);
        return await ShowAsync(new PageHead
        {
            Title = label,
            Description = Words.Say(Words.StoriesAbout, label),
            Canonical = string.IsNullOrEmpty(before) ? Site.Absolute(list) : null,
            Hidden = !string.IsNullOrEmpty(before),
            Feeds = Furniture.Feeds(Site, list, Words.Say(Words.StoriesAbout, label)),
            Next = page.Next is null ? null : Site.Href(SitePaths.Older(list, page.Next)),
        });
    }
}
