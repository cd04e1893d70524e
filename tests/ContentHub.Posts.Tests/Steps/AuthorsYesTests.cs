using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Home;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Tests.Policies;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ContentHub.Posts.Tests.Policies.PolicyDesk;
using static ContentHub.Posts.Tests.Steps.KeptDecisionTests;

namespace ContentHub.Posts.Tests.Steps;

/// <summary>A post that others changed in meaning needs its author's yes too.</summary>
public sealed class AuthorsYesTests
{
    private const string Hers = "Pumps save energy in most plants.";
    private const string His = "Pumps save 30 % of the energy in most plants.";
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task The_author_has_the_last_word_when_somebody_else_changed_what_the_post_says()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);

        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);

        Assert.Equal(PostStage.InReview, await StageAsync(posts, id));
        Assert.Equal($"Waits for {TestHub.Sara.Name}, whose words were changed.", (await posts.SeenAsync(id, TestHub.Mark)).Turn);
        Assert.Equal("review.waits-for-author", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
        Assert.Equal("review.waits-for-author", (await posts.ApproveAsync(id, TestHub.Ada)).Error.Code);
        var sees = await posts.SeenAsync(id, TestHub.Sara);
        Assert.StartsWith("Your turn: somebody else changed what your post says.", sees.Turn);
        Assert.Contains(sees.Actions, a => a.Action is PostAction.Approve);
        var track = await TrackAsync(posts, id, TestHub.Sara);
        Assert.True(track is { AsksAuthor: true, IsLast: true, AuthorsYes.SinceNumber: 1 });
        Assert.Equal(EditClass.Claim, Assert.Single(track.AuthorsYes!.Edits).Class);
        Assert.Empty(track.Delegates);
        Assert.Contains(await HomeAsync(posts, TestHub.Sara), h => h.Sentence.Contains("Your yes is needed", StringComparison.Ordinal));
        Assert.Equal(AuthorsYes.Index, await posts.Hub.DataAsync(db => db.Set<ReviewTurn>().Select(t => t.Step).SingleAsync()));

        Assert.True((await posts.ApproveAsync(id, TestHub.Sara)).Succeeded);

        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
        var approval = await posts.Hub.DataAsync(db => db.Set<Approval>().SingleAsync());
        Assert.True((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(approval.RevisionId, Stop))).Succeeded);
        Assert.Equal([0, AuthorsYes.Index], await posts.Hub.DataAsync(db => db.Set<StepDecision>().OrderBy(d => d.Step).Select(d => d.Step).ToListAsync()));
    }

    [Fact]
    public async Task The_author_may_take_it_back_instead()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);
        await posts.ApproveAsync(id, TestHub.Mark);

        Assert.True((await DoAsync(posts, id, PostAction.TakeBack, TestHub.Sara)).Succeeded);
        await posts.SaveAsync(id, PostsHub.Words(body: Hers), TestHub.Sara);
        await DoAsync(posts, id, PostAction.Submit, TestHub.Sara);

        Assert.Equal(["Approval"], (await TrackAsync(posts, id)).Steps.Select(s => s.Name)); // her own words again
        Assert.Equal(0, await posts.Hub.DataAsync(db => db.Set<Approval>().CountAsync()));
    }

    [Theory]
    [InlineData("Pumps save energy in **most** plants.")]
    [InlineData("Pumps save energy, in most plants.")]
    public async Task How_it_is_said_is_the_marketers_business(string edited)
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, edited);
        await posts.ApproveAsync(id, TestHub.Mark);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task A_yes_to_other_words_is_none_and_what_the_author_submits_is_the_authors_own()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);
        await posts.ApproveAsync(id, TestHub.Mark);
        var seen = await posts.SeenAsync(id, TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "Pumps save all energy."), TestHub.Mark);

        var late = await posts.Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, null, TestHub.Sara, Stop));
        Assert.False(late.Succeeded);
        Assert.Equal("Approval", (await TrackAsync(posts, id)).Now!.Name);

        await DoAsync(posts, id, PostAction.TakeBack, TestHub.Sara);
        await DoAsync(posts, id, PostAction.Submit, TestHub.Sara); // Mark's words, but she submits them
        await posts.ApproveAsync(id, TestHub.Mark);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task It_is_asked_of_sellers_only_and_only_where_the_policy_says_so()
    {
        await using var posts = await PostsHub.StartAsync();
        var marks = await posts.InReviewAsync(TestHub.Mark, PostsHub.Words("Mark’s", Hers));
        await posts.SaveAsync(marks, PostsHub.Words("Mark’s", His), TestHub.Ada);
        Assert.True((await posts.ApproveAsync(marks, TestHub.Ada)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, marks));

        await posts.SavedAsync(Default(ReviewMode.Required, Step("Approval", Approvers)) with { AuthorsYes = false });
        var id = await EditedAsync(posts, His);
        await posts.ApproveAsync(id, TestHub.Mark);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task A_review_goes_on_when_the_authors_yes_is_no_longer_needed()
    {
        await using var posts = await PostsHub.StartAsync(s => s.AddSingleton(WordBook.With("en", "customers", "our", "like", "it")));
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: "Most of our customers like it."));
        await posts.SaveAsync(id, PostsHub.Words(body: "Most of our custmoers like it."), TestHub.Mark);
        await posts.ApproveAsync(id, TestHub.Mark);
        Assert.Equal(AuthorsYes.Index, await TurnAsync(posts));

        await posts.SaveAsync(id, PostsHub.Words(body: "Most of our customers like it."), TestHub.Mark); // her own words again; from his a typo

        Assert.Equal(0, await TurnAsync(posts));
        Assert.DoesNotContain(await HomeAsync(posts, TestHub.Sara), h => h.Sentence.Contains("Your yes is needed", StringComparison.Ordinal));
        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    [Fact]
    public async Task Words_that_somebody_else_put_into_a_draft_are_not_the_authors_for_a_comma_of_theirs()
    {
        await using var posts = await PostsHub.StartAsync();
        var written = await posts.DraftAsync(TestHub.Sara, PostsHub.Words(body: Hers));
        await posts.SaveAsync(written.Id, PostsHub.Words(body: His), TestHub.Mark);
        await posts.SaveAsync(written.Id, PostsHub.Words(body: His + " Yes."), TestHub.Sara);
        await posts.SaveAsync(written.Id, PostsHub.Words(body: His + " Yes, really."), TestHub.Mark);
        await DoAsync(posts, written.Id, PostAction.Submit, TestHub.Mark);
        Assert.Contains("Author’s yes", (await TrackAsync(posts, written.Id)).Steps.Select(s => s.Name));

        var empty = await posts.DraftAsync(TestHub.Sara, PostsHub.Words("", ""));
        await posts.SaveAsync(empty.Id, PostsHub.Words("Other", body: His), TestHub.Mark);
        await posts.SaveAsync(empty.Id, PostsHub.Words("Other", body: His + " Yes."), TestHub.Sara);
        await DoAsync(posts, empty.Id, PostAction.Submit, TestHub.Mark);
        Assert.Contains("Author’s yes", (await TrackAsync(posts, empty.Id)).Steps.Select(s => s.Name));
    }

    [Fact]
    public async Task An_optional_review_cannot_be_skipped_past_the_author()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Optional, Step("Marketing", Approvers)) with { AuthorsYes = true });
        var id = await EditedAsync(posts, His);
        var seen = await posts.SeenAsync(id, TestHub.Sara);

        Assert.True((await posts.Hub.DoAsync((SkipReview s) => s.HandleAsync(id, seen.Post.Version, seen.Hash, "I agree with it.", TestHub.Sara, Stop))).Succeeded);
        Assert.Equal(PostStage.Approved, await StageAsync(posts, id));
    }

    private static Task<int> TurnAsync(PostsHub posts) => posts.Hub.DataAsync(db => db.Set<ReviewTurn>().Select(t => t.Step).SingleAsync());

    private static async Task<Guid> EditedAsync(PostsHub posts, string edited)
    {
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Hers));
        Assert.True((await posts.SaveAsync(id, PostsHub.Words(body: edited), TestHub.Mark)).Succeeded);
        return id;
    }

    private static Task<IReadOnlyList<HomeItem>> HomeAsync(PostsHub posts, Actor by) => posts.Hub.DoAsync((IEnumerable<IHomeItems> all) => all.OfType<MyWork>().Single().ForAsync(by, Stop));
}
