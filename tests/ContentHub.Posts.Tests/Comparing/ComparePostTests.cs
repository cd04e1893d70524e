using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Comparing;

public sealed class ComparePostTests
{
    [Fact]
    public async Task Without_numbers_what_was_sent_back_is_compared_with_now()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.SentBackAsync(TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "Start with the duty point of the pump."), TestHub.Sara);

        var found = (await CompareAsync(posts, id, null, null, TestHub.Sara)).Value;

        Assert.Equal((1, null, "1 paragraph changed."), (found.From!.Number, found.To, found.Summary));
    }

    [Fact]
    public async Task After_the_next_submission_the_reviewer_still_sees_what_changed_since_her_decision()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.SentBackAsync(TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "Start with the duty point of the pump."), TestHub.Sara);
        await Tests.Workflow.WorkflowTests.DoAsync(posts, id, PostAction.Submit, TestHub.Sara);

        var found = (await CompareAsync(posts, id, null, null, TestHub.Mark)).Value;

        Assert.Equal((1, 1), (found.From!.Number, found.Changes));
    }

    [Fact]
    public async Task Any_two_revisions_can_be_compared_in_both_directions()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await TwoRevisionsAsync(posts);

        var there = (await CompareAsync(posts, id, 1, 2, TestHub.Sara)).Value;
        var back = (await CompareAsync(posts, id, 2, 1, TestHub.Sara)).Value;
        var before = (await CompareAsync(posts, id, null, 2, TestHub.Sara)).Value;

        Assert.Equal((1, 2, "1 paragraph added."), (there.From!.Number, there.To!.Number, there.Summary));
        Assert.Equal("1 paragraph removed.", back.Summary);
        Assert.Equal(1, before.From!.Number);
        Assert.Equal([2, 1], before.Choices.Select(c => c.Number));
    }

    [Fact]
    public async Task A_working_copy_that_nobody_touched_does_not_differ_from_its_revision()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);

        var found = (await CompareAsync(posts, id, 1, null, TestHub.Sara)).Value;

        Assert.Equal((0, "Nothing differs."), (found.Changes, found.Summary));
    }

    [Fact]
    public async Task A_post_without_revisions_has_nothing_to_compare_with()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.Null((await CompareAsync(posts, draft.Id, null, null, TestHub.Sara)).Value.From);
    }

    [Fact]
    public async Task A_number_that_the_post_does_not_have_is_not_there()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await TwoRevisionsAsync(posts);
        var other = await posts.InReviewAsync(TestHub.Sara);

        Assert.IsType<NotThere>((await CompareAsync(posts, id, 3, null, TestHub.Sara)).Error);
        Assert.IsType<NotThere>((await CompareAsync(posts, id, 1, 3, TestHub.Sara)).Error);
        Assert.IsType<NotThere>((await CompareAsync(posts, other, 2, null, TestHub.Sara)).Error);
    }

    [Theory]
    [InlineData(PostStage.Draft)]
    [InlineData(PostStage.InReview)]
    [InlineData(PostStage.ChangesRequested)]
    [InlineData(PostStage.Archived)]
    public async Task Who_may_not_read_the_post_learns_nothing_of_its_revisions(PostStage stage)
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InStageAsync(stage, TestHub.Sara);

        foreach (var (from, to) in new (int?, int?)[] { (null, null), (1, null), (1, 1), (7, 8) })
        {
            Assert.IsType<NotThere>((await CompareAsync(posts, id, from, to, TestHub.Samir)).Error);
        }
    }

    private static async Task<Guid> TwoRevisionsAsync(PostsHub posts)
    {
        var id = await posts.SentBackAsync(TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "Start with the duty point.\n\nThen the seal."), TestHub.Sara);
        await Tests.Workflow.WorkflowTests.DoAsync(posts, id, PostAction.Submit, TestHub.Sara);
        return id;
    }

    private static Task<Result<Comparison>> CompareAsync(PostsHub posts, Guid id, int? from, int? to, Actor by) =>
        posts.Hub.DoAsync((ComparePost c) => c.HandleAsync(id, from, to, false, by, CancellationToken.None));
}
