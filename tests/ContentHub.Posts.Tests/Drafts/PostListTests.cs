using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Home;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Trash;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Posts.Tests.Drafts;

public sealed class PostListTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Each_filter_narrows_the_list()
    {
        await using var posts = await PostsHub.StartAsync(services => services.RemoveAll<IPostFinder>());
        var old = await posts.DraftAsync(TestHub.Sara, PostsHub.Words("Alpha 100%") with { Tags = ["Energy"], Language = "de" });
        posts.Clock.Advance(TimeSpan.FromDays(1));
        var noon = posts.Clock.GetUtcNow();
        var fresh = await posts.InReviewAsync(TestHub.Mark, PostsHub.Words("Beta") with { Tags = ["energy", "Costs"] });

        Assert.Equal([fresh, old.Id], await IdsAsync(posts, new()));
        Assert.Equal([old.Id], await IdsAsync(posts, new() { Text = "alpha 100%" }));
        Assert.Empty(await IdsAsync(posts, new() { Text = "%" }));
        Assert.Equal([fresh], await IdsAsync(posts, new() { Stage = PostStage.InReview }));
        Assert.Equal([old.Id], await IdsAsync(posts, new() { AuthorId = TestHub.Sara.Id }));
        Assert.Equal([fresh, old.Id], await IdsAsync(posts, new() { Tag = "ENERGY" }));
        Assert.Equal([fresh], await IdsAsync(posts, new() { Tag = "costs" }));
        Assert.Equal([old.Id], await IdsAsync(posts, new() { Language = "de" }));
        Assert.Equal([fresh], await IdsAsync(posts, new() { From = noon }));
        Assert.Equal([old.Id], await IdsAsync(posts, new() { To = noon }));
        await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(old.Id, TestHub.Sara, Stop));
        Assert.Equal([fresh], await IdsAsync(posts, new()));
        Assert.Equal([old.Id], await IdsAsync(posts, new() { Trash = true }));
        Assert.Equal([fresh], await IdsAsync(posts, new() { After = "not a cursor" }));
    }

    [Fact]
    public async Task Paging_shows_every_post_once_even_when_many_share_the_same_instant()
    {
        await using var posts = await PostsHub.StartAsync();
        await FillAsync(posts, 120, TimeSpan.Zero);

        var (seen, after, pages) = (new List<Guid>(), (string?)null, 0);
        do
        {
            var page = await posts.Hub.DoAsync((PostList l) => l.HandleAsync(new PostListFilter { After = after }, TestHub.Mark, Stop));
            seen.AddRange(page.Items.Select(i => i.Post.Id));
            (after, pages) = (page.Next, pages + 1);
        }
        while (after is not null);

        Assert.Equal((120, 120, 3), (seen.Count, seen.Distinct().Count(), pages));
    }

    [Fact]
    public async Task List_home_and_queue_need_the_same_few_statements_at_100_and_at_5000_posts()
    {
        var counter = new StatementCounter();
        await using var posts = await PostsHub.StartAsync(counter.AddTo);
        await FillAsync(posts, 100, TimeSpan.FromMinutes(1));
        var few = await CountAsync(posts, counter);
        await FillAsync(posts, 4900, TimeSpan.FromMinutes(1));
        var many = await CountAsync(posts, counter);

        Assert.Equal(few, many);
        Assert.True(few.List <= 3 && few.Home <= 6 && few.Queue <= 3, $"{few}");
    }

    [Fact]
    public async Task The_queue_is_oldest_first_with_age_and_the_home_page_says_what_waits()
    {
        await using var posts = await PostsHub.StartAsync();
        var older = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("Older"));
        posts.Clock.Advance(TimeSpan.FromHours(5));
        var own = await posts.InReviewAsync(TestHub.Mark, PostsHub.Words("Mark's own"));
        var back = await posts.SentBackAsync(TestHub.Sara);

        var queue = (await posts.Hub.DoAsync((ReviewQueue q) => q.HandleAsync(null, TestHub.Mark, Stop))).Value.Items;
        Assert.Equal([(older, false, 5.0), (own, true, 0.0)], queue.Select(i => (i.Id, i.Own, i.Age.TotalHours)));
        Assert.Equal(1, await posts.Hub.DoAsync((PostCounts c) => c.ToReviewAsync(TestHub.Mark, Stop)));
        Assert.Contains(await HomeAsync(posts, TestHub.Mark), i => i is { Section: HomeSection.WaitingForYou, Title: "Older", Sentence: "Sara Sellers waits for a review" });
        var saras = Assert.Single(await HomeAsync(posts, TestHub.Sara), i => i.Section is HomeSection.WaitingForYou);
        Assert.Equal((back.ToString(), "Mark Winter asked for changes"), (saras.Link.Values["id"], saras.Sentence));
    }

    private static async Task<(int List, int Home, int Queue)> CountAsync(PostsHub posts, StatementCounter counter)
    {
        counter.Reset();
        Assert.Equal(PostList.Size, (await posts.Hub.DoAsync((PostList l) => l.HandleAsync(new PostListFilter(), TestHub.Sara, Stop))).Items.Count);
        var list = counter.Count;
        counter.Reset();
        Assert.NotEmpty(await HomeAsync(posts, TestHub.Mark));
        var home = counter.Count;
        counter.Reset();
        await posts.Hub.DoAsync((ReviewQueue q) => q.HandleAsync(null, TestHub.Mark, Stop));
        return (list, home, counter.Count);
    }

    private static Task<IReadOnlyList<HomeItem>> HomeAsync(PostsHub posts, Actor by) =>
        posts.Hub.DoAsync((IEnumerable<IHomeItems> items) => items.OfType<MyWork>().Single().ForAsync(by, Stop));

    private static async Task<IEnumerable<Guid>> IdsAsync(PostsHub posts, PostListFilter filter) =>
        (await posts.Hub.DoAsync((PostList l) => l.HandleAsync(filter, TestHub.Mark, Stop))).Items.Select(i => i.Post.Id);

    /// <summary>Sara's posts in turn as drafts, in review and approved, put straight into the table.</summary>
    private static Task FillAsync(PostsHub posts, int count, TimeSpan apart) => posts.Hub.DoAsync<HubDbContext>(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            posts.Clock.Advance(apart);
            var (id, now) = (Guid.CreateVersion7(posts.Clock.GetUtcNow()), posts.Clock.GetUtcNow());
            var post = Post.New(id, TestHub.Sara.Id, "en", now);
            post.Write(PostsHub.Words($"Post {i}") with { Slug = $"p-{id:N}" }, false, TestHub.Sara.Id, now);
            if (i % 3 > 0)
            {
                post.Enter(i % 3 == 1 ? PostStage.InReview : PostStage.Approved, TestHub.Sara.Id, now);
            }

            db.Add(post);
        }

        await db.SaveChangesAsync();
    });
}
