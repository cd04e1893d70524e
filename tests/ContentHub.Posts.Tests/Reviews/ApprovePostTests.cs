using ContentHub.Data;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Reviews;

public sealed class ApprovePostTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Seller_cannot_approve_her_own_post()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);

        Assert.Equal("access.not-yours", (await posts.ApproveAsync(id, TestHub.Sara)).Error.Code);
    }

    [Fact]
    public async Task Marketer_cannot_approve_a_post_he_wrote_or_holds()
    {
        await using var posts = await PostsHub.StartAsync();
        var written = await posts.InReviewAsync(TestHub.Mark);
        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words("Another"));
        await posts.Hub.DoAsync((HandOverPost h) => h.HandleAsync(draft.Id, TestHub.Mark.Id, null, TestHub.Sara, Stop));
        await WorkflowTestsDo(posts, draft.Id, PostAction.Submit, TestHub.Mark);

        Assert.IsType<OwnApproval>((await posts.ApproveAsync(written, TestHub.Mark)).Error);
        Assert.IsType<OwnApproval>((await posts.ApproveAsync(draft.Id, TestHub.Mark)).Error);
        Assert.True((await posts.ApproveAsync(written, TestHub.Ada)).Succeeded);
    }

    [Fact]
    public async Task Approval_names_the_hash_that_was_seen_and_the_reader_finds_it_verified()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var seen = await posts.SeenAsync(id, TestHub.Mark);

        await posts.ApproveAsync(id, TestHub.Mark);

        var approval = await posts.Hub.DataAsync(db => db.Set<Approval>().SingleAsync(a => a.PostId == id));
        Assert.Equal((seen.Hash, TestHub.Mark.Id, posts.Clock.GetUtcNow()), (approval.Hash, approval.ById, approval.At));
        var verified = await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(approval.RevisionId, Stop));
        Assert.Equal(seen.Hash, verified.Value.Hash);
    }

    [Fact]
    public async Task Approving_what_changed_meanwhile_is_refused_and_names_who_was_faster()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        await posts.SaveAsync(id, PostsHub.Words(body: "Changed under his hands."), TestHub.Ada);

        var late = await posts.Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, null, TestHub.Mark, Stop));

        Assert.Equal("Ada Kern", Assert.IsType<SomeoneDecidedFirst>(late.Error).Who);
        Assert.Equal(PostStage.InReview, (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage);
    }

    [Fact]
    public async Task Another_hash_than_the_one_seen_is_refused_even_on_the_same_version()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var seen = await posts.SeenAsync(id, TestHub.Mark);

        var result = await posts.Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, "v1:00", null, TestHub.Mark, Stop));

        Assert.IsType<NotWhatYouSaw>(result.Error);
        Assert.Equal(PostStage.InReview, (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage);
    }

    [Fact]
    public async Task Two_people_decide_at_once_and_the_second_is_told_who_was_faster()
    {
        await using var posts = await PostsHub.StartAsync();
        for (var round = 0; round < 5; round++)
        {
            var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words($"Round {round}"));
            var seen = await posts.SeenAsync(id, TestHub.Mark);

            Result[] results = await Task.WhenAll(
                Task.Run(() => posts.Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, null, TestHub.Mark, Stop))),
                Task.Run(() => posts.Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, "No.", TestHub.Ada, Stop))));

            var late = Assert.IsType<SomeoneDecidedFirst>(Assert.Single(results, r => !r.Succeeded).Error);
            Assert.Equal(results[0].Succeeded ? "Mark Winter" : "Ada Kern", late.Who);
        }
    }

    [Fact]
    public async Task Two_readers_of_the_same_row_cannot_both_save()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "Start with the **duty** point."), TestHub.Ada);
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        await using var scope = posts.Hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PostDesk>().OpenAsync(id, TestHub.Mark, Stop);

        Assert.True((await posts.ApproveAsync(id, TestHub.Ada)).Succeeded);
        var late = await scope.ServiceProvider.GetRequiredService<ApprovePost>().HandleAsync(id, seen.Post.Version, seen.Hash, null, TestHub.Mark, Stop);

        Assert.Equal("Ada Kern", Assert.IsType<SomeoneDecidedFirst>(late.Error).Who);
        Assert.Equal(1, await posts.Hub.DataAsync(db => db.Set<Approval>().CountAsync(a => a.PostId == id)));
    }

    [Fact]
    public async Task Gates_and_blocking_checks_object_by_name()
    {
        await using var posts = await PostsHub.StartAsync(s => s.AddSingleton<IApprovalGate, Legal>().AddSingleton<IEditorCheck, NoShouting>());
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("LOUD"));

        var result = await posts.ApproveAsync(id, TestHub.Mark);

        Assert.Equal(["Don't shout.", "Legal has to look at this."], result.Errors.Select(e => e.Message));
        Assert.All(result.Errors, e => Assert.Equal("post.objection", e.Code));
    }

    [Fact]
    public async Task A_revision_that_nobody_approved_is_not_verified()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var revision = (await posts.SeenAsync(id, TestHub.Mark)).CurrentRevisionId!.Value;

        Assert.IsType<NotApproved>((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(revision, Stop))).Error);
        Assert.IsType<NotApproved>((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(Guid.Empty, Stop))).Error);
    }

    [Fact]
    public async Task A_revision_that_was_tampered_with_differs_from_its_signature()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara);
        var revision = (await posts.SeenAsync(id, TestHub.Mark)).CurrentRevisionId!.Value;
        await TamperAsync(posts, revision);

        Assert.IsType<HashDiffers>((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(revision, Stop))).Error);
    }

    /// <summary>As an intruder with the database's password would: past the trigger.</summary>
    private static Task TamperAsync(PostsHub posts, Guid revision) => posts.Hub.DataAsync(async (HubDbContext db) =>
    {
        await db.Database.ExecuteSqlRawAsync(db.IsPostgres ? "alter table posts_revisions disable trigger user" : "drop trigger if exists posts_revisions_no_update");
        return await db.Set<Revision>().Where(r => r.Id == revision)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Canonical, r => r.Canonical.Replace("duty point", "cheap point")));
    });

    private static Task WorkflowTestsDo(PostsHub posts, Guid id, PostAction action, Kernel.People.Actor by) =>
        Workflow.WorkflowTests.DoAsync(posts, id, action, by);

    private sealed class Legal : IApprovalGate
    {
        public Task<IReadOnlyList<Finding>> ObjectionsAsync(PostView post, PostContent content, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Finding>>([new Finding("legal.look", FindingSeverity.Blocks, "Legal has to look at this.")]);
    }

    private sealed class NoShouting : IEditorCheck
    {
        public IEnumerable<Finding> Check(PostContent content, HouseStyle house) =>
            content.Title.Any(char.IsLower) ? [] : [new Finding("check.shouting", FindingSeverity.Blocks, "Don't shout.", "Title")];
    }
}
