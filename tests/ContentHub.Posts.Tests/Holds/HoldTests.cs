using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Home;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Holds;

public sealed class HoldTests
{
    [Fact]
    public async Task A_second_person_is_told_who_is_writing()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.True((await TakeAsync(posts, draft.Id, TestHub.Sara)).Value.Mine);
        var refused = await TakeAsync(posts, draft.Id, TestHub.Mark);

        Assert.Equal(("hold.held-by-someone", ErrorKind.Locked), (refused.Error.Code, refused.Error.Kind));
        Assert.IsType<HeldBySomeone>((await GuardAsync(posts, draft.Id, TestHub.Mark)).Error);
        Assert.True((await GuardAsync(posts, draft.Id, TestHub.Sara)).Succeeded);
    }

    [Fact]
    public async Task A_hold_lasts_as_long_as_its_heartbeat_and_ninety_seconds()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        await TakeAsync(posts, draft.Id, TestHub.Sara);

        posts.Clock.Advance(TimeSpan.FromSeconds(60));
        await TakeAsync(posts, draft.Id, TestHub.Sara);
        posts.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.False((await TakeAsync(posts, draft.Id, TestHub.Mark)).Succeeded);

        posts.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.True((await TakeAsync(posts, draft.Id, TestHub.Mark)).Succeeded);
    }

    [Fact]
    public async Task Who_may_edit_may_take_over_and_the_first_is_told_by_name()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        await TakeAsync(posts, draft.Id, TestHub.Sara);

        var taken = await posts.Hub.DoAsync((TakeOver t) => t.HandleAsync(PostDocument.Name, draft.Id, TestHub.Mark, CancellationToken.None));

        Assert.True(taken.Value.Mine);
        Assert.False((await TakeAsync(posts, draft.Id, TestHub.Sara)).Succeeded);
    }

    [Fact]
    public async Task Whose_draft_was_taken_over_is_told_on_the_home_page_until_writing_on()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        await TakeAsync(posts, draft.Id, TestHub.Sara);
        posts.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await ToldAsync(posts, TestHub.Sara));

        await posts.Hub.DoAsync((TakeOver t) => t.HandleAsync(PostDocument.Name, draft.Id, TestHub.Mark, CancellationToken.None));

        var told = Assert.Single(await ToldAsync(posts, TestHub.Sara));
        Assert.Equal(("Mark Winter took over your draft", posts.Clock.GetUtcNow(), draft.Id.ToString()), (told.Sentence, told.At, told.Link.Values["id"]));
        Assert.Empty(await ToldAsync(posts, TestHub.Mark));

        posts.Clock.Advance(TimeSpan.FromMinutes(5));
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "Sara again"), TestHub.Sara);
        Assert.Empty(await ToldAsync(posts, TestHub.Sara));
    }

    [Fact]
    public async Task Taking_back_what_was_taken_over_or_a_day_ends_the_telling()
    {
        await using var posts = await PostsHub.StartAsync();
        var (first, second) = (await posts.DraftAsync(TestHub.Sara), await posts.DraftAsync(TestHub.Sara, PostsHub.Words("Another")));
        foreach (var draft in new[] { first, second })
        {
            await TakeAsync(posts, draft.Id, TestHub.Sara);
            posts.Clock.Advance(TimeSpan.FromSeconds(5));
            await posts.Hub.DoAsync((TakeOver t) => t.HandleAsync(PostDocument.Name, draft.Id, TestHub.Mark, CancellationToken.None));
        }

        posts.Clock.Advance(TimeSpan.FromSeconds(5));
        await posts.Hub.DoAsync((TakeOver t) => t.HandleAsync(PostDocument.Name, first.Id, TestHub.Sara, CancellationToken.None));
        Assert.Equal(second.Id.ToString(), Assert.Single(await ToldAsync(posts, TestHub.Sara)).Link.Values["id"]);

        posts.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Empty(await ToldAsync(posts, TestHub.Sara));
    }

    [Fact]
    public async Task A_released_document_is_free_and_only_the_holder_releases_it()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        await TakeAsync(posts, draft.Id, TestHub.Sara);

        await ReleaseAsync(posts, draft.Id, TestHub.Mark);
        Assert.False((await TakeAsync(posts, draft.Id, TestHub.Mark)).Succeeded);

        await ReleaseAsync(posts, draft.Id, TestHub.Sara);
        Assert.True((await TakeAsync(posts, draft.Id, TestHub.Mark)).Succeeded);
    }

    [Fact]
    public async Task Who_may_not_edit_cannot_hold_and_who_may_not_read_learns_nothing()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.IsType<NotYoursToEdit>((await TakeAsync(posts, draft.Id, TestHub.Nora)).Error);
        Assert.IsType<NotThere>((await TakeAsync(posts, draft.Id, TestHub.Samir)).Error);
        Assert.IsType<NotThere>((await posts.Hub.DoAsync((TakeOver t) => t.HandleAsync(PostDocument.Name, draft.Id, TestHub.Samir, CancellationToken.None))).Error);
        Assert.IsType<NotThere>((await posts.Hub.DoAsync((TakeHold t) => t.HandleAsync("minutes", draft.Id, TestHub.Sara, CancellationToken.None))).Error);
    }

    [Fact]
    public async Task Of_two_who_take_a_free_document_at_once_one_wins()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        var both = await Task.WhenAll(TakeAsync(posts, draft.Id, TestHub.Sara), TakeAsync(posts, draft.Id, TestHub.Mark));

        Assert.Single(both, r => r.Succeeded);
        Assert.Single(both, r => !r.Succeeded && r.Error is HeldBySomeone);
    }

    private static async Task<IEnumerable<HomeItem>> ToldAsync(PostsHub posts, Actor by) =>
        (await posts.Hub.DoAsync((IEnumerable<IHomeItems> items) => items.OfType<MyWork>().Single().ForAsync(by, CancellationToken.None)))
        .Where(i => i.Section is HomeSection.NeedsAttention);

    private static Task<Result<HoldView>> TakeAsync(PostsHub posts, Guid id, Actor by) =>
        posts.Hub.DoAsync((TakeHold t) => t.HandleAsync(PostDocument.Name, id, by, CancellationToken.None));

    private static Task<Result> GuardAsync(PostsHub posts, Guid id, Actor by) =>
        posts.Hub.DoAsync((GuardHold g) => g.HandleAsync(PostDocument.Name, id, by, CancellationToken.None));

    private static Task<Result> ReleaseAsync(PostsHub posts, Guid id, Actor by) =>
        posts.Hub.DoAsync((ReleaseHold r) => r.HandleAsync(PostDocument.Name, id, by, CancellationToken.None));
}
