using System.Net;
using AngleSharp.Html.Parser;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Tests.Pages;

public sealed class GuestPageTests(GuestsWeb web) : IClassFixture<GuestsWeb>
{
    private const string Demo = "/guest/" + DemoGuest.Link;

    [Fact]
    public async Task A_guests_page_is_kept_by_nobody_listed_nowhere_and_tells_its_address_to_nobody()
    {
        var answer = await web.Nobody().GetAsync(Demo);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("Disallow: /guest\n", await web.Nobody().GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("Hello Ben Aydin", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a[href*='/hub']"));
    }

    [Theory]
    [InlineData("/guest/demo-ben-reads-one-revision-of-a-post-00002", HttpStatusCode.NotFound)]
    [InlineData("/guest/x", HttpStatusCode.NotFound)]
    [InlineData("/guest/%F0%9F%98%80%3Cscript%3E", HttpStatusCode.NotFound)]
    [InlineData("/guest/..%2f..%2fhub", HttpStatusCode.NotFound)]
    [InlineData(Demo + "/code/0197a000-0000-7000-8000-000000000001", HttpStatusCode.NotFound)]
    public async Task A_forged_link_gets_a_sentence_and_no_more(string path, HttpStatusCode status)
    {
        var answer = await web.Nobody().GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("Ben Aydin", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_changes_when_it_was_opened_first_and_nothing_else_and_a_head_request_not_even_that()
    {
        var link = await web.LinkAsync(DemoPosts.Id(28), TestHub.Mark, "looks@customer.test");
        await web.Nobody().SendAsync(new(HttpMethod.Head, GuestDesk.Path(link)));
        Assert.Null((await RowAsync("looks@customer.test")).OpenedAt);

        await web.Nobody().GetAsync(GuestDesk.Path(link));
        var first = await RowAsync("looks@customer.test");
        await web.Nobody().GetAsync(GuestDesk.Path(link));

        Assert.NotNull(first.OpenedAt);
        Assert.Equivalent(first, await RowAsync("looks@customer.test"));
    }

    [Fact]
    public async Task A_refused_comment_stands_there_again_and_so_does_what_was_typed_elsewhere()
    {
        var link = GuestDesk.Path(await web.LinkAsync(DemoPosts.Id(27), TestHub.Mark, "types@customer.test"));
        var client = web.Nobody();
        var page = await new HtmlParser().ParseDocumentAsync(await (await WebHub.PostFormAsync(
            client, link, [new("Form.Words[b0]", new string('x', 4001)), new("Form.Words[b1]", "<script>alert(1)</script> 😀"), new("Form.Words[nonsense]", "x")], link + "?handler=Say&place=b0")).Content.ReadAsStringAsync());

        Assert.Contains("at most 4,000 characters", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script> 😀", page.QuerySelector("textarea[name='Form.Words[b1]']")!.TextContent.Trim());
        Assert.Equal(4001, page.QuerySelector("textarea[name='Form.Words[b0]']")!.TextContent.Trim().Length);
        Assert.Equal(HttpStatusCode.Redirect, (await WebHub.PostFormAsync(client, link, [new("Form.Words[b1]", "Better: two pumps.")], link + "?handler=Say&place=b1")).StatusCode);
        Assert.Contains("Better: two pumps.", (await GuestsWeb.PageAsync(client, link)).QuerySelector(".guest__said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_not_published_is_shown_by_its_own_link_and_by_no_other()
    {
        var (with, without) = (await web.LinkAsync(DemoPosts.Id(27), TestHub.Mark, "sees@customer.test"), DemoGuest.Link);
        var picture = (await GuestsWeb.PageAsync(web.Nobody(), GuestDesk.Path(with))).QuerySelector(".preview img")!.GetAttribute("src")!;
        await web.DoAsync((HubDbContext db) => db.Database.ExecuteSqlRawAsync("update media_assets set is_public = false"));

        Assert.StartsWith($"/guest/{with}/media/", picture, StringComparison.Ordinal);
        var shown = await web.Nobody().GetAsync(picture);
        Assert.Equal((HttpStatusCode.OK, "image"), (shown.StatusCode, shown.Content.Headers.ContentType!.MediaType!.Split('/')[0]));
        Assert.Equal(HttpStatusCode.NotFound, (await web.Nobody().GetAsync(picture[(picture.IndexOf("/media", StringComparison.Ordinal))..])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await web.Nobody().GetAsync(picture.Replace(with, Secret.New(), StringComparison.Ordinal))).StatusCode);
        var others = (await GuestsWeb.PageAsync(web.Nobody(), GuestDesk.Path(without))).QuerySelectorAll(".preview img").Select(i => i.GetAttribute("src")!.Split('/')[^1]);
        Assert.DoesNotContain(picture.Split('/')[^1], others);
        Assert.Equal(HttpStatusCode.NotFound, (await web.Nobody().GetAsync(picture.Replace(with, without, StringComparison.Ordinal))).StatusCode);
    }

    private Task<Invitation> RowAsync(string email) => web.DoAsync((HubDbContext db) => db.Set<Invitation>().AsNoTracking().SingleAsync(i => i.Email == email));
}
