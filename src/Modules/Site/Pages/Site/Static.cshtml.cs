using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Site.Articles;
using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

/// <summary>About, Imprint, Privacy: pages of the settings.</summary>
internal sealed class StaticModel(PostMarkdown markdown, IMedia media) : ReaderPage
{
    public string Heading { get; private set; } = "";

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        await OpenAsync();
        if (Site.Pages.FirstOrDefault(p => p.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase)) is not { } page)
        {
            return await NotThereAsync(stop);
        }

        Heading = Readable.Line(page.Title);
        var text = Readable.Text(page.Body);
        Body = markdown.ToHtml(text, new MarkdownContext(Site.PathBase, await media.FindManyAsync(markdown.AssetsIn(text), stop), FirstImageEager: true));
        HttpContext.KeepUntil(CacheTag.All);
        var plain = markdown.ToPlainText(text);
        return await ShowAsync(new PageHead
        {
            Title = Heading,
            Description = plain.Length <= 160 ? plain : plain[..159].TrimEnd() + "…",
            Canonical = Site.Absolute(SitePaths.Static(page.Slug)),
            Feeds = Furniture.Feeds(Site, "", Site.Company.CompanyName),
        });
    }
}
