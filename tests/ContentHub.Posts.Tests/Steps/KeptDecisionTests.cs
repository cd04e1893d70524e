using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Tests.Policies;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ContentHub.Posts.Tests.Policies.PolicyDesk;

namespace ContentHub.Posts.Tests.Steps;

/// <summary>What a "yes" is worth when the text is edited after it.</summary>
public sealed class KeptDecisionTests
{
    private const string Wrong = "We recieve orders on 5 days.";
    private const string Right = "We receive orders on 5 days.";
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task A_typo_after_the_approval_keeps_it_and_the_record_says_why()
    {
        await using var posts = await StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara, PostsHub.Words(body: Wrong));

        Assert.True((await DoAsync(posts, id, PostAction.Correct, TestHub.Sara)).Succeeded);
        Assert.Equal(PostStage.Draft, await StageAsync(posts, id));
        await posts.SaveAsync(id, PostsHub.Words(body: Right), TestHub.Sara);
        Assert.Equal("The approval stands. Since then: 1 typo.", (await OutlookAsync(posts, id)).Stands);
        Assert.True((await DoAsync(posts, id, PostAction.Submit, TestHub.Sara)).Succeeded);

        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        var approvals = await posts.Hub.DataAsync(db => db.Set<Approval>().ToListAsync());
        Assert.All(approvals, a => Assert.Equal(TestHub.Mark.Id, a.ById));
        var current = (await posts.SeenAsync(id, TestHub.Mark)).Post.ApprovedRevisionId;
        var second = approvals.Single(a => a.RevisionId == current);
        Assert.Equal(2, approvals.Select(a => a.Hash).Distinct().Count());
        Assert.True((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(second.RevisionId, Stop))).Succeeded);
        var kept = await posts.Hub.DataAsync(db => db.Set<StepDecision>().SingleAsync(d => d.Kind == DecisionKind.Kept));
        Assert.Equal((TestHub.Mark.Id, second.Hash), (kept.ById, kept.Hash));
        var edit = Assert.Single(kept.Edits);
        Assert.Equal((EditClass.Typo, "recieve", "receive"), (edit.Class, edit.Before, edit.After));
        var trail = (await posts.Hub.DoAsync((ReadTrail r) => r.HandleAsync(id, 200, TestHub.Mark, Stop))).Value;
        Assert.Contains(trail.Lines, l => l.What.Contains("it stands for revision 2: 1 typo since", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("We receive orders on 6 days.")]
    [InlineData("We never receive orders on 5 days.")]
    [InlineData("We receive orders on 5 nights.")]
    [InlineData("We receive **orders** on 5 days.")]
    public async Task Anything_but_a_typo_is_asked_again(string now)
    {
        await using var posts = await StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara, PostsHub.Words(body: Right));

        await DoAsync(posts, id, PostAction.Correct, TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: now), TestHub.Sara);
        await DoAsync(posts, id, PostAction.Submit, TestHub.Sara);

        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task Many_typos_in_a_row_are_each_held_against_what_its_person_saw()
    {
        await using var posts = await StartAsync("receive", "orders", "on", "days", "order", "odd");
        var id = await posts.ApprovedAsync(TestHub.Sara, PostsHub.Words(body: "Most of the time we recieve a few of the ordeers by mail."));

        // Each step is a typo for itself; together they are still measured from what Mark read.
        await CorrectedAsync(posts, id, "Most of the time we receive a few of the ordeers by mail.");
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        await CorrectedAsync(posts, id, "Most of the time we receive a few of the orders by mail.");
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        var kept = await posts.Hub.DataAsync(db => db.Set<StepDecision>().Where(d => d.Kind == DecisionKind.Kept).ToListAsync());
        Assert.Equal(2, kept.Max(k => k.Edits.Count));
        Assert.Single(kept.Select(k => k.KeptFromId).Distinct());
        await CorrectedAsync(posts, id, "Most of the time we receive a few odd orders by mail.");
        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
    }

    [Fact]
    public async Task Reopening_withdraws_what_was_agreed_even_for_the_same_words()
    {
        await using var posts = await StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara, PostsHub.Words(body: Right));

        await DoAsync(posts, id, PostAction.Reopen, TestHub.Mark);
        await DoAsync(posts, id, PostAction.Submit, TestHub.Sara);

        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
    }

    [Fact]
    public async Task Asking_for_changes_lets_every_earlier_yes_fall()
    {
        await using var posts = await StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Right));
        await posts.ApproveAsync(id, TestHub.Mark);
        var seen = await posts.SeenAsync(id, TestHub.Lena);
        Assert.True((await posts.Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, "Name the source.", TestHub.Lena, Stop))).Succeeded);
        await DoAsync(posts, id, PostAction.Submit, TestHub.Sara);

        Assert.Equal("Marketing", (await TrackAsync(posts, id)).Now!.Name);
    }

    [Fact]
    public async Task Taking_it_back_for_a_typo_costs_nobody_a_second_look()
    {
        await using var posts = await StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Wrong));
        await posts.ApproveAsync(id, TestHub.Mark);

        await DoAsync(posts, id, PostAction.TakeBack, TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: Right), TestHub.Sara);
        await DoAsync(posts, id, PostAction.Submit, TestHub.Sara);

        var track = await TrackAsync(posts, id);
        Assert.Equal("Legal", track.Now!.Name);
        Assert.Equal(("You", DecisionKind.Kept, "1 typo"), (track.Steps[0].Decisions[0].Who, track.Steps[0].Decisions[0].Kind, track.Steps[0].Decisions[0].Since));
        Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task A_rule_may_ask_one_step_again_and_spare_the_others()
    {
        await using var posts = await StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)) with { Edits = [new(EditClass.Claim, EditEffect.ReopensStep, 1), new(EditClass.Style, EditEffect.Keeps)] });
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Right));
        await posts.ApproveAsync(id, TestHub.Mark);
        await posts.ApproveAsync(id, TestHub.Lena);

        await CorrectedAsync(posts, id, "We receive **orders** on 5 days.");
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        await CorrectedAsync(posts, id, "We receive **orders** on 6 days.");

        var track = await TrackAsync(posts, id);
        Assert.Equal(("Legal", TrackPlace.Done), (track.Now!.Name, track.Steps[0].Place));
        Assert.Equal("review.not-your-step", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
        Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task An_edit_during_the_review_lets_a_yes_fall_once_and_putting_the_words_back_lets_it_stand_again()
    {
        await using var posts = await StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Wrong));
        await posts.ApproveAsync(id, TestHub.Mark);

        await posts.SaveAsync(id, PostsHub.Words(body: "We reccc orders on 5 days."), TestHub.Mark); // half typed
        Assert.Equal("Marketing", (await TrackAsync(posts, id)).Now!.Name);
        await posts.SaveAsync(id, PostsHub.Words(body: Right), TestHub.Mark);

        Assert.Equal("Legal", (await TrackAsync(posts, id)).Now!.Name);
        Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task A_rule_that_names_a_step_which_does_not_apply_asks_everybody()
    {
        await using var posts = await StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers), Step("Legal", Lena, when: Words("Siemens"))) with { Edits = [new(EditClass.Claim, EditEffect.ReopensStep, 1)] });
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Right));
        await posts.ApproveAsync(id, TestHub.Mark);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));

        await CorrectedAsync(posts, id, "We receive orders on 6 days.");

        Assert.Equal("Marketing", (await TrackAsync(posts, id)).Now!.Name);
    }

    [Fact]
    public async Task A_yes_of_somebody_who_has_the_post_by_now_is_none()
    {
        await using var posts = await StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara, PostsHub.Words(body: Wrong));
        await DoAsync(posts, id, PostAction.Correct, TestHub.Sara);
        Assert.True((await posts.Hub.DoAsync((HandOverPost h) => h.HandleAsync(id, TestHub.Mark.Id, null, TestHub.Sara, Stop))).Succeeded);
        await posts.SaveAsync(id, PostsHub.Words(body: Right), TestHub.Mark);

        await DoAsync(posts, id, PostAction.Submit, TestHub.Mark);

        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
    }

    [Fact]
    public async Task Another_version_of_the_policy_asks_everybody_anew()
    {
        await using var posts = await StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara, PostsHub.Words(body: Wrong));
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Approval", Approvers)));

        await CorrectedAsync(posts, id, Right);

        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
    }

    [Theory]
    [InlineData("Claim", "policy.edit-never-small")]
    [InlineData("Link", "policy.edit-never-small")]
    [InlineData("Meaning", "policy.edit-never-small")]
    public async Task No_policy_can_call_a_claim_small(string type, string code)
    {
        await using var posts = await StartAsync();
        var input = Default(ReviewMode.Required, Step("Approval", Approvers));
        Assert.Equal(code, (await posts.SaveAsync(input with { Edits = [new(Enum.Parse<EditClass>(type), EditEffect.Keeps)] })).Error.Code);
        Assert.Equal("policy.edit-reopens-no-step", (await posts.SaveAsync(input with { Edits = [new(Enum.Parse<EditClass>(type), EditEffect.ReopensStep, 1)] })).Error.Code);
    }

    [Fact]
    public async Task Only_who_may_edit_a_post_takes_it_up_to_correct_it()
    {
        await using var posts = await StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara);
        Assert.Equal("post.not-your-post", (await DoAsync(posts, id, PostAction.Correct, TestHub.Samir)).Error.Code);
        Assert.Equal("access.not-yours", (await DoAsync(posts, id, PostAction.Correct, TestHub.Lena)).Error.Code);
        Assert.True((await DoAsync(posts, id, PostAction.Correct, TestHub.Mark)).Succeeded);
    }

    private static Task<PostsHub> StartAsync(params string[] words) =>
        PostsHub.StartAsync(services => services.AddSingleton(WordBook.With("en", words.Length > 0 ? words : ["receive", "orders", "on", "days"])));

    private static async Task CorrectedAsync(PostsHub posts, Guid id, string body)
    {
        Assert.True((await DoAsync(posts, id, PostAction.Correct, TestHub.Sara)).Succeeded);
        Assert.True((await posts.SaveAsync(id, PostsHub.Words(body: body), TestHub.Sara)).Succeeded);
        Assert.True((await DoAsync(posts, id, PostAction.Submit, TestHub.Sara)).Succeeded);
    }

    internal static async Task<Kernel.Results.Result> DoAsync(PostsHub posts, Guid id, PostAction action, Actor by)
    {
        var version = (await posts.SeenAsync(id, TestHub.Mark)).Post.Version;
        return action switch
        {
            PostAction.Correct => await posts.Hub.DoAsync((CorrectPost u) => u.HandleAsync(id, version, null, by, Stop)),
            PostAction.Reopen => await posts.Hub.DoAsync((ReopenPost u) => u.HandleAsync(id, version, null, by, Stop)),
            PostAction.TakeBack => await posts.Hub.DoAsync((TakeBackPost u) => u.HandleAsync(id, version, null, by, Stop)),
            _ => await posts.Hub.DoAsync((SubmitPost u) => u.HandleAsync(id, version, null, by, Stop)),
        };
    }

    internal static async Task<PostStage> StageAsync(PostsHub posts, Guid id) => (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage;

    internal static async Task<ReviewTrack> TrackAsync(PostsHub posts, Guid id, Actor? by = null) => (await posts.Hub.DoAsync((ReadTrack r) => r.HandleAsync(id, by ?? TestHub.Mark, Stop))).Value;

    private static Task<Outlook> OutlookAsync(PostsHub posts, Guid id) => posts.Hub.DoAsync((ReviewOutlook r) => r.HandleAsync(id, TestHub.Sara, Stop));
}
