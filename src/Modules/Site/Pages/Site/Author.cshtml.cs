using ContentHub.Accounts.Contracts;
using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

/// <summary>Only who has something live has a page: it tells nothing about the rest of the staff.</summary>
internal sealed class AuthorModel(IPeople people, ArticleShelf shelf, Teasers teasers, Authors authors) : ReaderPage
{
    private const int PageSize = 20;

    public AuthorCard Card { get; private set; } = null!;

    public IReadOnlyList<Teaser> Stories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken stop)
    {
        await OpenAsync();
        var person = await people.FindBySlugAsync(slug, stop);
        if (person is null || await shelf.ByAuthorAsync(person.Id, before, PageSize, stop) is not { Items.Count: > 0 } page)
        {
            return await NotThereAsync(stop);
        }

        Card = await authors.CardAsync(person, Site, stop);
        Stories = await teasers.OfAsync(page.Items, Site, leadFirst: false, 2, stop);
        HttpContext.KeepUntil(CacheTag.Lists, CacheTag.Person(person.Id));
        var list = SitePaths.Author(person.Slug);
        return await ShowAsync(new PageHead
        {
            Title = person.Name,
            Description = person.Bio.Length > 0 ? person.Bio : Words.Say(Words.StoriesBy, person.Name),
            Canonical = string.IsNullOrEmpty(before) ? Site.Absolute(list) : null,
            Hidden = !string.IsNullOrEmpty(before),
            Kind = "profile",
            Feeds = Furniture.Feeds(Site, list, Words.Say(Words.StoriesBy, person.Name)),
            Next = page.Next is null ? null : Site.Href(SitePaths.Older(list, page.Next)),
        });
    }
}
