using ContentHub.Kernel.People;
using ContentHub.Library.Contracts;
using ContentHub.Site.Articles;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

/// <summary>Always asked as a visitor, whoever is signed in: the index filters by that.</summary>
internal sealed class FindModel(ISearch search, ArticleShelf shelf, Teasers teasers) : ReaderPage
{
    private const int Most = 30;

    public string Text { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public IReadOnlyList<Teaser> Stories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken stop)
    {
        await OpenAsync();
        Text = Readable.Line(q is { Length: > 200 } ? q[..200] : q);
        if (Text.Length > 0)
        {
            var hits = await search.FindAsync(Text, ArticleSearch.SourceName, Actor.Visitor, Most, stop);
            Stories = await TeasersAsync(hits, stop);
            Sentence = Words.Say(Stories.Count switch { 0 => Words.FoundNothing, 1 => Words.FoundOne, _ => Words.FoundSome }, Text, Stories.Count);
        }

        return await ShowAsync(new PageHead { Title = Words.Search, Hidden = true }, Text);
    }

    /// <summary>The index may be behind by a moment; what is no longer live is not shown.</summary>
    private async Task<IReadOnlyList<Teaser>> TeasersAsync(IReadOnlyList<SearchHit> hits, CancellationToken stop)
    {
        var order = hits.Select((hit, i) => (hit.Id, i)).ToDictionary(h => h.Id, h => h.i);
        var rows = (await shelf.ManyAsync(order.Keys, stop)).OrderBy(r => order[r.PostId]).ToList();
        var plain = await teasers.OfAsync(rows, Site, leadFirst: false, 2, stop);
        return [.. plain.Zip(rows, (teaser, row) => teaser with
        {
            TitleHtml = new MarkedText(hits[order[row.PostId]].TitleHtml),
            SummaryHtml = new MarkedText(hits[order[row.PostId]].ExcerptHtml),
            Picture = null,
        })];
    }
}
