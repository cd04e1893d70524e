using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Drafts;

public sealed class TrashTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task A_trashed_draft_comes_back_with_its_words_and_a_new_address_when_the_old_one_is_taken()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        Assert.True((await TrashAsync(posts, draft.Id, TestHub.Sara)).Succeeded);
        Assert.Equal("choosing-a-pump", (await posts.DraftAsync(TestHub.Samir)).Slug);

        Assert.IsType<InTrash>((await posts.SaveAsync(draft.Id, PostsHub.Words(body: "x"), TestHub.Sara)).Error);
        Assert.IsType<InTrash>((await TrashAsync(posts, draft.Id, TestHub.Sara)).Error);
        Assert.IsType<InTrash>((await WorkflowAsync(posts, draft.Id)).Error);
        Assert.True((await RestoreAsync(posts, draft.Id, TestHub.Sara)).Succeeded);

        var seen = await posts.SeenAsync(draft.Id, TestHub.Sara);
        Assert.Equal(("choosing-a-pump-2", "Start with the duty point.", false), (seen.Post.Slug, seen.Content.Body, seen.Post.InTrash));
        Assert.IsType<NotFromThisStage>((await RestoreAsync(posts, draft.Id, TestHub.Sara)).Error);
    }

    [Theory]
    [InlineData(PostStage.InReview)]
    [InlineData(PostStage.Approved)]
    public async Task What_waits_for_somebody_or_may_be_live_cannot_be_trashed(PostStage stage)
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InStageAsync(stage, TestHub.Sara);

        Assert.IsType<NotFromThisStage>((await TrashAsync(posts, id, TestHub.Sara)).Error);
    }

    [Fact]
    public async Task Other_peoples_posts_cannot_be_trashed_or_restored()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.IsType<NotThere>((await TrashAsync(posts, draft.Id, TestHub.Samir)).Error);
        Assert.IsType<NotYours>((await TrashAsync(posts, draft.Id, TestHub.Nora)).Error);
        await TrashAsync(posts, draft.Id, TestHub.Mark);
        Assert.IsType<NotYours>((await RestoreAsync(posts, draft.Id, TestHub.Nora)).Error);
    }

    [Fact]
    public async Task After_thirty_days_a_draft_is_gone_with_everything_and_what_was_signed_is_archived()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.SentBackAsync(TestHub.Sara);
        var signed = await posts.ArchivedAsync(TestHub.Sara);
        await posts.Hub.DoAsync<HubDbContext>(async db =>
        {
            db.Add(new Waiver { Id = draft, PostId = draft, Code = "check.x", Fingerprint = "x", Message = "x", Reason = "x", ById = TestHub.Sara.Id, At = posts.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        });
        await TrashAsync(posts, draft, TestHub.Sara);
        await TrashAsync(posts, signed, TestHub.Mark);
        posts.Clock.Advance(TimeSpan.FromDays(29));
        await PurgeAsync(posts);
        Assert.Equal(2, await posts.Hub.DataAsync(db => db.Set<Post>().CountAsync()));

        posts.Clock.Advance(TimeSpan.FromDays(1));
        await PurgeAsync(posts);
        await PurgeAsync(posts);

        var left = await posts.Hub.DataAsync(db => db.Set<Post>().SingleAsync());
        Assert.Equal((signed, PostStage.Archived, false), (left.Id, left.Stage, left.InTrash));
        Assert.False(await posts.Hub.DataAsync(db => db.Set<Revision>().AnyAsync(r => r.PostId == draft)));
        Assert.False(await posts.Hub.DataAsync(db => db.Set<StageChange>().AnyAsync(c => c.PostId == draft)));
        Assert.False(await posts.Hub.DataAsync(db => db.Set<Waiver>().AnyAsync()));
        Assert.Equal(1, await posts.Hub.DataAsync(db => db.Set<Approval>().CountAsync()));
    }

    [Fact]
    public async Task What_readers_can_see_is_withdrawn_before_it_goes_into_the_trash()
    {
        var places = new Places();
        await using var posts = await PostsHub.StartAsync(services => services.AddSingleton<IStandingPlaces>(places));
        var id = await posts.ArchivedAsync(TestHub.Sara);
        places.All = [new StandingPlace("Own site", false, Nowhere), new StandingPlace("Bluesky", true, Nowhere)];

        var live = (await TrashAsync(posts, id, TestHub.Mark)).Error;
        places.All = [new StandingPlace("Bluesky", true, Nowhere)];
        var moving = (await TrashAsync(posts, id, TestHub.Mark)).Error;
        places.All = [];

        Assert.Equal(("post.still-live", "This post is live on Own site. Withdraw it there first, then move it to the trash."), (live.Code, live.Message));
        Assert.Equal("post.on-its-way", moving.Code);
        Assert.True((await TrashAsync(posts, id, TestHub.Mark)).Succeeded);
    }

    private static PageLink Nowhere { get; } = PageLink.To("/Posts/Index");

    private static Task<Kernel.Results.Result> TrashAsync(PostsHub posts, Guid id, Actor by) =>
        posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(id, by, Stop));

    private static Task<Kernel.Results.Result> RestoreAsync(PostsHub posts, Guid id, Actor by) =>
        posts.Hub.DoAsync((RestorePost r) => r.HandleAsync(id, by, Stop));

    private static Task<Kernel.Results.Result> WorkflowAsync(PostsHub posts, Guid id) =>
        Workflow.WorkflowTests.DoAsync(posts, id, PostAction.Submit, TestHub.Sara);

    private static Task PurgeAsync(PostsHub posts) => posts.Hub.DoAsync<PurgeTrash>(p => p.RunAsync(Stop));

    private sealed class Places : IStandingPlaces
    {
        public IReadOnlyList<StandingPlace> All { get; set; } = [];

        public Task<IReadOnlyList<StandingPlace>> ForAsync(Guid postId, CancellationToken stop) => Task.FromResult(All);
    }
}
