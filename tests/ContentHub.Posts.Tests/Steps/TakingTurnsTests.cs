using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Home;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Tests.Policies;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ContentHub.Posts.Tests.Policies.PolicyDesk;

namespace ContentHub.Posts.Tests.Steps;

/// <summary>Claiming, passing on, standing in, and being late.</summary>
public sealed class TakingTurnsTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Somebody_looks_at_it_for_two_hours_and_the_others_are_told()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);

        Assert.True((await ClaimAsync(posts, id, TestHub.Mark)).Succeeded);
        Assert.Contains("Mark Winter", (await ClaimAsync(posts, id, TestHub.Ada)).Error.Message, StringComparison.Ordinal);
        Assert.Equal("access.not-yours", (await ClaimAsync(posts, id, TestHub.Lena)).Error.Code);
        Assert.Equal("access.not-yours", (await ClaimAsync(posts, id, TestHub.Sara)).Error.Code);
        Assert.Equal(("Mark Winter", false), ((await TrackAsync(posts, id, TestHub.Ada)).Claim!.Who, (await TrackAsync(posts, id, TestHub.Ada)).Claim!.Mine));

        posts.Clock.Advance(ClaimReview.Lasts);
        Assert.Null((await TrackAsync(posts, id, TestHub.Ada)).Claim);
        Assert.True((await ClaimAsync(posts, id, TestHub.Ada)).Succeeded);
        await posts.Hub.DoAsync((ClaimReview c) => c.ReleaseAsync(id, TestHub.Ada, Stop));
        Assert.True((await ClaimAsync(posts, id, TestHub.Mark)).Succeeded);
        Assert.True((await posts.ApproveAsync(id, TestHub.Ada)).Succeeded); // a word to the others, no lock
    }

    [Fact]
    public async Task Who_is_asked_passes_it_on_and_both_stand_in_the_record()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Marketing", Who.Named(TestHub.Mark.Id))));
        var id = await posts.InReviewAsync(TestHub.Sara);

        Assert.Equal("review.not-your-step", (await PassOnAsync(posts, id, TestHub.Lena, TestHub.Ada.Id)).Error.Code);
        Assert.Equal("review.cannot-delegate-to", (await PassOnAsync(posts, id, TestHub.Mark, TestHub.Sara.Id)).Error.Code);
        Assert.Equal("review.cannot-delegate-to", (await PassOnAsync(posts, id, TestHub.Mark, TestHub.Paul.Id)).Error.Code);
        Assert.Equal("review.cannot-delegate-to", (await PassOnAsync(posts, id, TestHub.Mark, Nobody)).Error.Code);
        Assert.True((await PassOnAsync(posts, id, TestHub.Mark, TestHub.Lena.Id)).Succeeded);
        Assert.True((await PassOnAsync(posts, id, TestHub.Mark, TestHub.Lena.Id)).Succeeded); // pressed twice
        Assert.Equal(1, await posts.Hub.DataAsync(db => db.Set<StepDelegation>().CountAsync()));
        Assert.Equal("review.cannot-delegate-to", (await PassOnAsync(posts, id, TestHub.Lena, TestHub.Ada.Id)).Error.Code); // hers is borrowed

        Assert.Contains(await HomeAsync(posts, TestHub.Lena), i => i.Sentence.Contains("Marketing", StringComparison.Ordinal));
        Assert.True((await posts.ApproveAsync(id, TestHub.Lena)).Succeeded);
        var decision = await posts.Hub.DataAsync(db => db.Set<StepDecision>().SingleAsync());
        Assert.Equal((TestHub.Lena.Id, TestHub.Mark.Id), (decision.ById, Assert.Single(decision.Covers)));
    }

    [Fact]
    public async Task A_deputy_decides_while_somebody_is_away_and_stands_for_them_where_all_are_asked()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Both", Who.Named(TestHub.Mark.Id, TestHub.Lena.Id), HowMany.All)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        Assert.Equal("review.not-your-step", (await posts.ApproveAsync(id, TestHub.Ada)).Error.Code);

        await AwayAsync(posts, TestHub.Lena.Id, TestHub.Ada.Id);

        Assert.Equal("Mark Winter and Lena Vogt (away, Ada Kern decides)", Sorted((await TrackAsync(posts, id, TestHub.Mark)).Now!.Asks));
        Assert.True((await posts.ApproveAsync(id, TestHub.Ada)).Succeeded);
        Assert.Equal(PostStage.InReview, (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage);
        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);
        Assert.Equal(PostStage.Approved, (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage);

        static string Sorted(string words) => words.StartsWith("Lena", StringComparison.Ordinal) ? "Mark Winter and Lena Vogt (away, Ada Kern decides)" : words;
    }

    [Fact]
    public async Task A_deputy_who_wrote_the_post_stands_for_nobody()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Mark);
        await AwayAsync(posts, TestHub.Lena.Id, TestHub.Mark.Id);

        Assert.Equal("post.own-approval", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
    }

    [Fact]
    public async Task What_is_late_is_told_once_and_may_then_be_decided_by_whom_the_policy_names()
    {
        await using var posts = await PostsHub.StartAsync(); // Monday 09:00 UTC, 10:00 in Berlin
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Legal", Lena, due: 8, escalate: Approvers)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        var due = posts.Clock.GetUtcNow().AddHours(24); // Tuesday 10:00: seven hours today, one tomorrow
        Assert.Equal(due, (await TrackAsync(posts, id, TestHub.Lena)).Now!.DueAt);
        Assert.Equal(due, await EscalateAsync(posts));
        Assert.Contains(await HomeAsync(posts, TestHub.Lena), i => i.Section is HomeSection.WaitingForYou && i.Sentence == "Sara Sellers waits for “Legal”, due Tue 3 Mar, 10:00");
        Assert.DoesNotContain(await HomeAsync(posts, TestHub.Mark), i => i.Sentence.Contains("Legal", StringComparison.Ordinal));

        posts.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("review.not-your-step", (await posts.ApproveAsync(id, TestHub.Mark)).Error.Code);
        await EscalateAsync(posts);
        Assert.Null(await EscalateAsync(posts));

        var told = await posts.Hub.DataAsync(db => db.Database.SqlQueryRaw<string>("select type as \"Value\" from data_outbox where type = 'posts.review-overdue'").ToListAsync());
        Assert.Single(told);
        Assert.Contains(await HomeAsync(posts, TestHub.Lena), i => i.Section is HomeSection.NeedsAttention && i.At == due);
        Assert.Contains(await HomeAsync(posts, TestHub.Mark), i => i.Section is HomeSection.NeedsAttention);
        var item = Assert.Single((await posts.Hub.DoAsync((ReviewQueue q) => q.HandleAsync(null, TestHub.Mark, Stop))).Value.Items);
        Assert.Equal((true, true, "Legal", "Lena Vogt"), (item.Stands.Overdue, item.Stands.Yours, item.Stands.Step!, item.Stands.Asks));
        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);
        Assert.Equal(TestHub.Lena.Id, Assert.Single((await posts.Hub.DataAsync(db => db.Set<StepDecision>().SingleAsync())).Covers));
    }

    [Fact]
    public async Task What_becomes_late_while_it_is_decided_leaves_the_next_step_its_time()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Marketing", Approvers, due: 1), Step("Legal", Lena, due: 1, escalate: Approvers)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        posts.Clock.Advance(TimeSpan.FromHours(2));
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        await using var scope = posts.Hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CurrentReview>().HandleAsync(id, TestHub.Mark, Stop); // read, then told late elsewhere
        await EscalateAsync(posts);

        Assert.True((await scope.ServiceProvider.GetRequiredService<ApprovePost>().HandleAsync(id, seen.Post.Version, seen.Hash, null, TestHub.Mark, Stop)).Succeeded);

        var turn = await posts.Hub.DataAsync(db => db.Set<ReviewTurn>().SingleAsync());
        Assert.Equal((1, null), (turn.Step, turn.EscalatedAt));
    }

    [Fact]
    public async Task What_was_decided_or_taken_back_is_never_late()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Legal", Lena, due: 1)));
        var decided = await posts.InReviewAsync(TestHub.Sara);
        var back = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("Back"));
        await posts.ApproveAsync(decided, TestHub.Lena);
        var seen = await posts.SeenAsync(back, TestHub.Sara);
        await posts.Hub.DoAsync((TakeBackPost t) => t.HandleAsync(back, seen.Post.Version, null, TestHub.Sara, Stop));

        posts.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Null(await EscalateAsync(posts));
        Assert.Equal(0, await posts.Hub.DataAsync(db => db.Set<ReviewTurn>().CountAsync(t => t.EscalatedAt != null)));
    }

    [Fact]
    public async Task The_number_beside_review_and_home_count_only_what_asks_this_person()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Both", Who.Named(TestHub.Mark.Id, TestHub.Ada.Id), HowMany.All), Step("Legal", Lena)));
        var id = await posts.InReviewAsync(TestHub.Sara);
        async Task<(int Mark, int Ada, int Lena)> CountAsync() => (await OfAsync(TestHub.Mark), await OfAsync(TestHub.Ada), await OfAsync(TestHub.Lena));
        Task<int> OfAsync(Actor by) => posts.Hub.DoAsync((PostCounts c) => c.ToReviewAsync(by, Stop));

        Assert.Equal((1, 1, 0), await CountAsync());
        await posts.ApproveAsync(id, TestHub.Mark);
        Assert.Equal((0, 1, 0), await CountAsync());
        await posts.ApproveAsync(id, TestHub.Ada);
        Assert.Equal((0, 0, 1), await CountAsync());
        Assert.Equal("Legal", Assert.Single((await posts.Hub.DoAsync((ReviewQueue q) => q.HandleAsync(null, TestHub.Mark, Stop))).Value.Items).Stands.Step);
    }

    private static Task<Result> ClaimAsync(PostsHub posts, Guid id, Actor by) => posts.Hub.DoAsync((ClaimReview c) => c.HandleAsync(id, by, Stop));

    private static Task<Result> PassOnAsync(PostsHub posts, Guid id, Actor by, Guid to) => posts.Hub.DoAsync((DelegateStep d) => d.HandleAsync(id, to, "Please.", by, Stop));

    private static Task<DateTimeOffset?> EscalateAsync(PostsHub posts) => posts.Hub.DoAsync((EscalateReviews e) => e.RunAsync(Stop));

    private static async Task<IReadOnlyList<HomeItem>> HomeAsync(PostsHub posts, Actor by) => await posts.Hub.DoAsync((IEnumerable<IHomeItems> all) => all.OfType<MyWork>().Single().ForAsync(by, Stop));

    private static async Task<ReviewTrack> TrackAsync(PostsHub posts, Guid id, Actor by) => (await posts.Hub.DoAsync((ReadTrack t) => t.HandleAsync(id, by, Stop))).Value;

    private static Task<int> AwayAsync(PostsHub posts, Guid person, Guid deputy) => posts.Hub.DataAsync(db =>
        db.Database.ExecuteSqlAsync($"update accounts_people set away_from = {new DateOnly(2026, 3, 1)}, away_until = {new DateOnly(2026, 3, 9)}, deputy_id = {deputy} where id = {person}"));
}
