using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Tests.Policies;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ContentHub.Posts.Tests.Policies.PolicyDesk;

namespace ContentHub.Posts.Tests.Steps;

public sealed class ReviewStepsTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Steps_come_in_order_and_the_post_is_approved_exactly_with_the_last_one()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara);

        Assert.Equal("access.not-yours", (await posts.ApproveAsync(id, TestHub.Lena)).Error.Code); // her step comes later
        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);
        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
        Assert.Equal("review.not-your-step", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
        Assert.Equal(0, await posts.Hub.DataAsync(db => db.Set<Approval>().CountAsync()));
        Assert.Equal("Waits for Lena Vogt: “Legal”.", (await posts.SeenAsync(id, TestHub.Mark)).Turn);
        Assert.Equal("Your turn: “Legal”.", (await posts.SeenAsync(id, TestHub.Lena)).Turn);
        Assert.Contains((await posts.SeenAsync(id, TestHub.Lena)).Actions, a => a.Action is PostAction.Approve);
        Assert.DoesNotContain((await posts.SeenAsync(id, TestHub.Mark)).Actions, a => a.Action is PostAction.Approve);

        Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);

        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        var approval = await posts.Hub.DataAsync(db => db.Set<Approval>().SingleAsync());
        Assert.Equal(TestHub.Lena.Id, approval.ById);
        Assert.True((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(approval.RevisionId, Stop))).Succeeded);
    }

    [Fact]
    public async Task A_decision_counts_only_for_the_words_it_was_about()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        await posts.ApproveAsync(id, TestHub.Mark);

        Assert.True((await posts.SaveAsync(id, PostsHub.Words(body: "Other words."), TestHub.Mark)).Succeeded);

        Assert.Equal("access.not-yours", (await posts.ApproveAsync(id, TestHub.Lena)).Error.Code);
        Assert.Equal(["Now", "Later"], (await TrackAsync(posts, id, TestHub.Mark)).Steps.Select(s => s.Place.ToString()));
        await posts.SaveAsync(id, PostsHub.Words(), TestHub.Mark); // the words that he agreed to
        Assert.Equal("Legal", (await TrackAsync(posts, id, TestHub.Mark)).Now!.Name);
        Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task A_step_applies_when_the_text_says_so_even_if_the_word_comes_in_during_the_review()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Legal", Lena, when: Words("Siemens")), Step("Marketing", Approvers)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        Assert.Equal(["Marketing"], (await TrackAsync(posts, id, TestHub.Mark)).Steps.Select(s => s.Name));

        await posts.SaveAsync(id, PostsHub.Words(body: "Siemens was there."), TestHub.Mark);

        Assert.Equal(["Legal", "Marketing"], (await TrackAsync(posts, id, TestHub.Mark)).Steps.Select(s => s.Name));
        Assert.Equal("review.not-your-step", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
        Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);
        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task A_post_in_review_keeps_the_policy_that_it_was_submitted_under()
    {
        await using var posts = await PostsHub.StartAsync();
        var old = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("Old"));
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Legal", Lena)));
        var fresh = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("New"));

        Assert.Equal("review.not-your-step", (await posts.ApproveAsync(fresh, TestHub.Mark)).Error.Code);
        Assert.True((await posts.ApproveAsync(old, TestHub.Mark)).Succeeded);
        Assert.True((await posts.ApproveAsync(fresh, TestHub.Lena)).Succeeded);
        Assert.Equal((PostStage.Approved, PostStage.Approved), (await StageAsync(posts, old), await StageAsync(posts, fresh)));
    }

    [Theory]
    [InlineData("All", 0)]
    [InlineData("AtLeast", 2)]
    public async Task Several_have_to_agree_and_each_counts_once(string howMany, int least)
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Two eyes more", Who.Named(TestHub.Mark.Id, TestHub.Ada.Id, TestHub.Lena.Id), Enum.Parse<HowMany>(howMany), least)));
        var id = await posts.InReviewAsync(TestHub.Sara);

        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);
        Assert.Equal("review.decided-already", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
        Assert.True((await posts.ApproveAsync(id, TestHub.Ada)).Succeeded);
        Assert.Equal(least == 2 ? PostStage.Approved : PostStage.InReview, await StageAsync(posts, id));
        if (least == 0)
        {
            Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);
            Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        }
    }

    [Fact]
    public async Task The_author_never_counts_among_all()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Both", Who.Named(TestHub.Mark.Id, TestHub.Ada.Id), HowMany.All)));
        var id = await posts.InReviewAsync(TestHub.Mark);

        Assert.Equal("post.own-approval", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
        Assert.True((await posts.ApproveAsync(id, TestHub.Ada)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task Two_who_agree_at_once_never_both_think_that_the_other_is_missing()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Both", Who.Named(TestHub.Mark.Id, TestHub.Ada.Id), HowMany.All)));
        for (var round = 0; round < 5; round++)
        {
            var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words($"Round {round}"));
            var seen = await posts.SeenAsync(id, TestHub.Mark);
            Actor[] both = [TestHub.Mark, TestHub.Ada];

            var results = await Task.WhenAll(both.Select(by => Task.Run(() => posts.Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, null, by, Stop)))));

            var late = both[Array.FindIndex(results, r => !r.Succeeded)];
            Assert.IsType<SomeoneDecidedFirst>(Assert.Single(results, r => !r.Succeeded).Error);
            Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
            Assert.True((await posts.ApproveAsync(id, late)).Succeeded);
            Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        }
    }

    [Fact]
    public async Task Anybody_who_may_review_asks_for_changes_at_any_step_and_the_next_round_begins_anew()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        await posts.ApproveAsync(id, TestHub.Mark);
        var seen = await posts.SeenAsync(id, TestHub.Lena);

        Assert.True((await posts.Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, "Not so.", TestHub.Lena, Stop))).Succeeded);
        seen = await posts.SeenAsync(id, TestHub.Sara);
        Assert.True((await posts.Hub.DoAsync((SubmitPost s) => s.HandleAsync(id, seen.Post.Version, null, TestHub.Sara, Stop))).Succeeded);

        Assert.Equal(["Now", "Later"], (await TrackAsync(posts, id, TestHub.Mark)).Steps.Select(s => s.Place.ToString()));
    }

    [Fact]
    public async Task When_those_whose_word_was_missing_are_gone_one_more_word_ends_it()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Both", Who.Named(TestHub.Mark.Id, TestHub.Lena.Id), HowMany.All)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        await posts.ApproveAsync(id, TestHub.Mark);
        await posts.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync("update accounts_people set deactivated_at = created_at where name = 'Lena Vogt'"));

        Assert.Equal("Both", (await TrackAsync(posts, id, TestHub.Mark)).Now!.Name);
        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);

        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task Without_review_what_blocks_still_blocks_and_nothing_moves()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.None));
        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words(body: new string('[', 2000)));

        await using var scope = posts.Hub.Services.CreateAsyncScope();
        var submitted = await scope.ServiceProvider.GetRequiredService<SubmitPost>().HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, Stop);

        Assert.Equal("post.objection", submitted.Error.Code);
        var shown = await scope.ServiceProvider.GetRequiredService<PostDetailsQuery>().HandleAsync(draft.Id, TestHub.Sara, Stop);
        Assert.Equal(PostStage.Draft, shown.Value.Post.Stage);
    }

    [Fact]
    public async Task Without_review_submitting_approves_on_the_word_of_whoever_submits()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.None));

        var id = await posts.InReviewAsync(TestHub.Sara);

        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        var approval = await posts.Hub.DataAsync(db => db.Set<Approval>().SingleAsync());
        Assert.Equal(TestHub.Sara.Id, approval.ById);
        Assert.True((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(approval.RevisionId, Stop))).Succeeded);
        Assert.Equal([PostAction.Submit, PostAction.Approve], (await posts.Hub.DataAsync(db => db.Set<StageChange>().Where(c => c.PostId == id && c.Action != PostAction.Create).Select(c => c.Action).ToListAsync())).Order());
    }

    [Fact]
    public async Task An_optional_review_is_skipped_by_the_author_alone_and_with_a_reason()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Optional, Step("Marketing", Approvers)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        async Task<Result> SkipAsync(Actor by, string reason, string? hash = null)
        {
            var seen = await posts.SeenAsync(id, TestHub.Mark);
            return await posts.Hub.DoAsync((SkipReview s) => s.HandleAsync(id, seen.Post.Version, hash ?? seen.Hash, reason, by, Stop));
        }

        Assert.Equal("post.not-your-post", (await SkipAsync(TestHub.Mark, "x")).Error.Code);
        Assert.Equal("review.reason-missing", (await SkipAsync(TestHub.Sara, " \n")).Error.Code);
        Assert.Equal("post.not-what-you-saw", (await SkipAsync(TestHub.Sara, "x", "v1:00")).Error.Code);
        Assert.True((await TrackAsync(posts, id, TestHub.Sara)).MaySkip);
        Assert.True((await SkipAsync(TestHub.Sara, "The fair is tomorrow.")).Succeeded);

        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        var step = Assert.Single((await TrackAsync(posts, id, TestHub.Mark)).Steps);
        Assert.Equal((TrackPlace.Skipped, "The fair is tomorrow."), (step.Place, step.Decisions[0].Note));
    }

    [Fact]
    public async Task A_required_review_is_not_skipped()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var seen = await posts.SeenAsync(id, TestHub.Sara);

        Assert.Equal("review.not-optional", (await posts.Hub.DoAsync((SkipReview s) => s.HandleAsync(id, seen.Post.Version, seen.Hash, "x", TestHub.Sara, Stop))).Error.Code);
    }

    [Fact]
    public async Task What_others_decide_is_a_step_of_the_trail()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        await posts.ApproveAsync(id, TestHub.Mark);
        await posts.ApproveAsync(id, TestHub.Lena);

        var trail = (await posts.Hub.DoAsync((ReadTrail t) => t.HandleAsync(id, 100, TestHub.Mark, Stop))).Value;

        Assert.Contains(trail.Lines, l => l is { Who: "Mark Winter", What: "agreed to “Marketing” for revision 1" } && l.Hash.StartsWith("v1:", StringComparison.Ordinal));
        Assert.Contains(trail.Lines, l => l is { Who: "Lena Vogt", What: "approved revision 1" });
        var audit = await posts.Hub.DataAsync(db => db.Database.SqlQueryRaw<string>("select action as \"Value\" from accounts_audit where subject_kind = 'post' order by at, id").ToListAsync());
        Assert.Contains("review.agreed", audit);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => posts.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync("update posts_step_decisions set note = 'x'")));
    }

    private static async Task<PostStage> StageAsync(PostsHub posts, Guid id) => (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage;

    private static async Task<ReviewTrack> TrackAsync(PostsHub posts, Guid id, Actor by) => (await posts.Hub.DoAsync((ReadTrack t) => t.HandleAsync(id, by, Stop))).Value;
}
