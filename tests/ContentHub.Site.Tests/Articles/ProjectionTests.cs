using System.Net;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Site.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Tests.Articles;

public sealed class ProjectionTests
{
    [Fact]
    public async Task A_publication_that_is_sent_twice_changes_nothing_the_second_time()
    {
        await using var room = await Newsroom.OpenAsync();
        var (first, post) = await room.PublishAsync(room.Revision("one"));
        room.Clock.Advance(TimeSpan.FromHours(1));

        var second = await room.SendAsync(post);

        Assert.Equal(OutcomeKind.Delivered, first.Kind);
        Assert.Equal(first.Url, second.Url);
        Assert.Equal("https://journal.example/posts/one", first.Url);
        var article = Assert.Single(await ArticlesAsync(room));
        Assert.Equal(article.PublishedAt, article.UpdatedAt);
    }

    [Fact]
    public async Task An_older_publication_that_is_sent_again_does_not_replace_a_newer_one()
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("one");
        var (_, older) = await room.PublishAsync(revision);
        await room.PublishAsync(room.Revision("one", c => c with { Title = "Corrected" }, revision.PostId));

        var outcome = await room.SendAsync(older);

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal("Corrected", Assert.Single(await ArticlesAsync(room)).Title);
    }

    [Fact]
    public async Task Updating_keeps_the_time_of_the_first_delivery()
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("one");
        await room.PublishAsync(revision);
        var first = room.Clock.GetUtcNow();
        room.Clock.Advance(TimeSpan.FromDays(3));

        await room.PublishAsync(room.Revision("one", c => c with { Body = "New words." }, revision.PostId));

        var article = Assert.Single(await ArticlesAsync(room));
        Assert.Equal(first, article.PublishedAt);
        Assert.Equal(room.Clock.GetUtcNow(), article.UpdatedAt);
    }

    [Fact]
    public async Task A_changed_slug_redirects_in_one_hop_however_often_it_changed()
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("first-name");
        await room.PublishAsync(revision);
        await room.PublishAsync(room.Revision("second-name", null, revision.PostId));
        await room.PublishAsync(room.Revision("third-name", null, revision.PostId));

        foreach (var old in new[] { "first-name", "second-name" })
        {
            using var answer = await room.Client.GetAsync($"/posts/{old}");
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal("/posts/third-name", answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task A_slug_can_return_to_what_it_was()
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("a");
        await room.PublishAsync(revision);
        await room.PublishAsync(room.Revision("b", null, revision.PostId));
        await room.PublishAsync(room.Revision("a", null, revision.PostId));

        Assert.Equal(HttpStatusCode.OK, (await room.Client.GetAsync("/posts/a")).StatusCode);
        Assert.Equal("/posts/a", (await room.Client.GetAsync("/posts/b")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_slug_that_another_live_post_has_is_refused_by_name()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("taken", c => c with { Title = "The first" }));

        var (outcome, _) = await room.PublishAsync(room.Revision("taken"));

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Contains("site.slug-taken", outcome.Message, StringComparison.Ordinal);
        Assert.Contains("The first", outcome.Message, StringComparison.Ordinal);
        Assert.Single(await ArticlesAsync(room));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../hub")]
    [InlineData("a/b")]
    [InlineData("UPPER")]
    [InlineData("a b")]
    [InlineData("<script>")]
    public async Task A_slug_that_cannot_be_an_address_is_refused(string slug)
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("fine") with { };
        var bad = revision with { Content = revision.Content with { Slug = slug } };

        var (outcome, post) = await room.PublishAsync(bad);

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Contains("site.slug-unusable", outcome.Message, StringComparison.Ordinal);
        Assert.Contains(Newsroom.Channel(room.Hub.Services.CreateScope().ServiceProvider).Check(post), f => f.Severity == FindingSeverity.Blocks);
    }

    [Fact]
    public async Task A_post_without_a_title_is_refused()
    {
        await using var room = await Newsroom.OpenAsync();

        var (outcome, _) = await room.PublishAsync(room.Revision("untitled", c => c with { Title = "\u0000 " }));

        Assert.Contains("site.title-missing", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_up_says_what_the_table_says()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, post) = await room.PublishAsync(room.Revision("one"));

        Assert.Equal(OutcomeKind.Delivered, (await room.FollowUpAsync(post)).Kind);
        Assert.Equal(OutcomeKind.NotThere, (await room.FollowUpAsync(post with { PublicationId = Guid.CreateVersion7() })).Kind);
        await room.WithdrawAsync(post);
        Assert.Equal(OutcomeKind.NotThere, (await room.FollowUpAsync(post)).Kind);
    }

    [Fact]
    public async Task A_withdrawn_post_is_gone_everywhere_and_its_address_says_so()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, post) = await room.PublishAsync(room.Revision("secret", c => c with { Title = "Withdrawn thing", Tags = ["Rare"] }));
        await room.PublishAsync(room.Revision("other"));
        string[] everywhere = ["/", "/archive", "/feed.atom", "/feed.rss", "/feed.json", "/sitemap.xml", "/posts/other", "/author/sara-sellers"];
        foreach (var path in everywhere)
        {
            await room.Client.GetStringAsync(path);
        }

        var outcome = await room.WithdrawAsync(post);
        var again = await room.WithdrawAsync(post);

        Assert.Equal((OutcomeKind.Withdrawn, OutcomeKind.Withdrawn), (outcome.Kind, again.Kind));
        Assert.Equal(HttpStatusCode.Gone, (await room.Client.GetAsync("/posts/secret")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync("/tag/rare")).StatusCode);
        foreach (var path in everywhere)
        {
            Assert.DoesNotContain("secret", await room.Client.GetStringAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_withdrawn_post_can_be_published_again()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, post) = await room.PublishAsync(room.Revision("one"));
        await room.WithdrawAsync(post);

        await room.PublishAsync(post.Revision);

        Assert.Equal(HttpStatusCode.OK, (await room.Client.GetAsync("/posts/one")).StatusCode);
    }

    [Fact]
    public async Task Pictures_of_cover_and_text_become_public()
    {
        await using var room = await Newsroom.OpenAsync();
        var (cover, inText) = (await room.PictureAsync(), await room.PictureAsync());
        using var hidden = await room.Client.GetAsync($"/media/{cover}");

        await room.PublishAsync(room.Revision("one", c => c with { Cover = new(cover, "A pump"), Body = $"![Valve](/media/{inText})" }));

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.All(
            await Task.WhenAll(room.Client.GetAsync($"/media/{cover}"), room.Client.GetAsync($"/media/{inText}/400.webp")),
            shown => Assert.Equal(HttpStatusCode.OK, shown.StatusCode));
    }

    [Fact]
    public async Task Two_posts_of_the_same_microsecond_have_different_places()
    {
        await using var room = await Newsroom.OpenAsync();
        var at = room.Clock.GetUtcNow();
        await room.SendAsync(new ChannelPost(Guid.CreateVersion7(), room.Revision(), null, at));
        await room.SendAsync(new ChannelPost(Guid.CreateVersion7(), room.Revision(), null, at));

        Assert.Equal(2, (await ArticlesAsync(room)).Select(a => a.Position).Distinct().Count());
    }

    [Fact]
    public async Task Search_brings_live_posts_only()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, post) = await room.PublishAsync(room.Revision("one", c => c with { Body = "Some **bold** words" }));
        await using var scope = room.Hub.Services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetServices<Library.Contracts.ISearchSource>().Single(s => s.Name == "articles");

        var document = await source.FindAsync(post.Revision.PostId, CancellationToken.None);
        await room.WithdrawAsync(post);

        Assert.Equal("Some bold words", document?.Text.Trim());
        Assert.Equal(Library.Contracts.SearchAudience.Public, document?.Audience);
        Assert.Null(await source.FindAsync(post.Revision.PostId, CancellationToken.None));
    }

    private static async Task<List<Article>> ArticlesAsync(Newsroom room)
    {
        await using var scope = room.Hub.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HubDbContext>().Set<Article>().AsNoTracking().ToListAsync();
    }

    [Fact]
    public async Task Forty_that_go_live_in_the_same_instant_all_find_a_place()
    {
        await using var room = await Newsroom.OpenAsync();
        var posts = Enumerable.Range(0, 40).Select(_ => new ChannelPost(Guid.CreateVersion7(), room.Revision(), null, room.Clock.GetUtcNow())).ToList();

        var outcomes = await Task.WhenAll(posts.Chunk(5).Select(some => Task.Run(async () =>
        {
            List<DeliveryOutcome> done = [];
            foreach (var post in some)
            {
                done.Add(await room.SendAsync(post));
            }

            return done;
        })));

        Assert.All(outcomes.SelectMany(o => o), o => Assert.Equal((OutcomeKind.Delivered, ""), (o.Kind, o.Kind == OutcomeKind.Delivered ? "" : o.Message)));
    }
}
