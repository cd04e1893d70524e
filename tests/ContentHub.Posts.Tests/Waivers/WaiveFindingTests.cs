using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Checks;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Waivers;

public sealed class WaiveFindingTests
{
    [Fact]
    public async Task A_waived_finding_stays_waived_whatever_else_changes()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        var summary = await FoundAsync(posts, draft.Id, "check.summary-missing");

        Assert.True((await WaiveAsync(posts, draft.Id, summary.Fingerprint, "It is\0 a note.", TestHub.Sara)).Succeeded);
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "Another text"), TestHub.Sara);

        Assert.Equal("It is a note.", (await FoundAsync(posts, draft.Id, "check.summary-missing")).Waiver?.Reason);
    }

    [Fact]
    public async Task Waiving_twice_keeps_the_first_reason()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        var summary = await FoundAsync(posts, draft.Id, "check.summary-missing");

        await WaiveAsync(posts, draft.Id, summary.Fingerprint, "First", TestHub.Sara);
        await WaiveAsync(posts, draft.Id, summary.Fingerprint, "Second", TestHub.Sara);

        Assert.Equal("First", (await posts.Hub.DataAsync((HubDbContext db) => db.Set<Waiver>().SingleAsync())).Reason);
    }

    [Fact]
    public async Task A_waiver_needs_a_reason_of_sensible_length()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        var summary = await FoundAsync(posts, draft.Id, "check.summary-missing");

        Assert.IsType<WaiverReasonMissing>((await WaiveAsync(posts, draft.Id, summary.Fingerprint, "  ", TestHub.Sara)).Error);
        Assert.IsType<WaiverReasonTooLong>((await WaiveAsync(posts, draft.Id, summary.Fingerprint, new string('x', 501), TestHub.Sara)).Error);
    }

    [Fact]
    public async Task What_blocks_or_is_gone_cannot_be_waived()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words(title: ""));
        var title = await FoundAsync(posts, draft.Id, "check.title-missing");

        Assert.IsType<NotWaivable>((await WaiveAsync(posts, draft.Id, title.Fingerprint, "Why not", TestHub.Sara)).Error);
        Assert.IsType<FindingGone>((await WaiveAsync(posts, draft.Id, "0123", "Why not", TestHub.Sara)).Error);
    }

    [Fact]
    public async Task Another_seller_cannot_waive_nor_learn_that_the_post_exists()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        var summary = await FoundAsync(posts, draft.Id, "check.summary-missing");

        Assert.Equal("access.not-there", (await WaiveAsync(posts, draft.Id, summary.Fingerprint, "Why not", TestHub.Samir)).Error.Code);
        Assert.Equal(ErrorKind.Forbidden, (await WaiveAsync(posts, draft.Id, summary.Fingerprint, "Why not", TestHub.Nora)).Error.Kind);
    }

    private static Task<Result> WaiveAsync(PostsHub posts, Guid id, string fingerprint, string reason, Actor by) =>
        posts.Hub.DoAsync((WaiveFinding w) => w.HandleAsync(id, fingerprint, reason, by, CancellationToken.None));

    private static async Task<Examined> FoundAsync(PostsHub posts, Guid id, string code)
    {
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        return (await posts.Hub.DoAsync((ExaminePost e) => e.HandleAsync(id, seen.Content, CancellationToken.None))).Single(f => f.Finding.Code == code);
    }
}
