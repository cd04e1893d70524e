using System.Net;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class WholeWayTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    [Fact]
    public async Task A_post_is_published_on_the_real_site_now_and_withdrawn_again_at_once()
    {
        var mark = await web.AsAsync("mark");
        var site = OwnSite.ChannelId.ToString();
        await mark.PostAsync($"/hub/posts/{DemoPosts.Id(24)}/schedule", null, ("Form.Channels", site), ("Form.Quick", "now"), ("Form.Zone", "UTC"), ("Form.OverdueHours", "24"));
        await using (var scope = web.Hub.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DeliverDue>().RunAsync(CancellationToken.None);
        }

        var publication = await web.DataAsync(db => db.Set<Publication>().AsNoTracking().SingleAsync(p => p.PostId == DemoPosts.Id(24)));
        var live = await mark.StatusAsync(new Uri(publication.Url!).AbsolutePath);
        var withdrawn = await mark.PostAsync($"/hub/ledger/{publication.Id}", null, ("Form.Do", "Withdraw"), ("Form.Version", publication.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var after = await mark.StatusAsync(new Uri(publication.Url!).AbsolutePath);

        Assert.Equal((DeliveryState.Delivered, HttpStatusCode.OK), (publication.State, live));
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.True(after is HttpStatusCode.NotFound or HttpStatusCode.Gone, after.ToString());
        Assert.Equal(DeliveryState.Withdrawn, await web.DataAsync(db => db.Set<Publication>().Where(p => p.Id == publication.Id).Select(p => p.State).SingleAsync()));
    }

    [Fact]
    public async Task A_live_post_goes_into_the_trash_only_after_it_was_withdrawn()
    {
        var mark = await web.AsAsync("mark");
        var post = DemoPosts.Id(3);
        await mark.PostAsync($"/hub/posts/{post}/move/archive", null, ("Form.Version", await VersionAsync(post)));
        var live = await web.DataAsync(db => db.Set<Publication>().AsNoTracking().Where(p => p.PostId == post && p.State == DeliveryState.Delivered).ToListAsync());

        var page = await mark.PageAsync($"/hub/posts/{post}/trash");
        var refused = await Browser.ReadAsync(await mark.PostAsync("/hub/posts/new", $"/hub/posts/{post}/trash"), HttpStatusCode.OK);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("Withdraw it there first", refused.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        foreach (var publication in live)
        {
            Assert.Contains(page.QuerySelectorAll("main .card a"), a => a.GetAttribute("href") == $"/hub/ledger/{publication.Id}");
            await mark.PostAsync($"/hub/ledger/{publication.Id}", null, ("Form.Do", "Withdraw"), ("Form.Version", publication.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostAsync($"/hub/posts/{post}/trash", null)).StatusCode);
    }

    private async Task<string> VersionAsync(Guid post)
    {
        await using var scope = web.Hub.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IPosts>().FindAsync(post, Kernel.People.Actor.System, CancellationToken.None);
        return found.Value.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
