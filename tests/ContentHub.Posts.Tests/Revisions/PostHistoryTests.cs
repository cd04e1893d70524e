using ContentHub.Posts.History;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Revisions;

public sealed class PostHistoryTests
{
    [Fact]
    public async Task History_tells_moves_cuts_and_signatures_with_names()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.SentBackAsync(TestHub.Sara);
        posts.Clock.Advance(TimeSpan.FromHours(1));
        await posts.SaveAsync(id, PostsHub.Words(body: "With a source."), TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "With two sources."), TestHub.Mark);
        await Workflow.WorkflowTests.DoAsync(posts, id, PostAction.Submit, TestHub.Sara);
        posts.Clock.Advance(TimeSpan.FromHours(1));
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        await posts.ApproveAsync(id, TestHub.Mark);

        var lines = (await posts.Hub.DoAsync((PostHistory h) => h.HandleAsync(id, null, TestHub.Sara, CancellationToken.None))).Value.Items;

        var signed = lines[0];
        Assert.Equal((PostAction.Approve, "Mark Winter", 3, seen.Hash), (signed.Action!.Value, signed.Who, signed.RevisionNumber!.Value, signed.SignedHash));
        var cut = Assert.Single(lines, l => l.Reason is not null);
        Assert.Equal((2, "Sara Sellers", CutReason.BeforeAnotherEdit), (cut.RevisionNumber!.Value, cut.Who, cut.Reason!.Value));
        Assert.Contains(lines, l => l is { Action: PostAction.RequestChanges, Note: "Name the source.", Who: "Mark Winter" });
        Assert.Contains(lines, l => l is { Action: PostAction.Create, Who: "Sara Sellers" });
    }

    [Fact]
    public async Task Long_histories_come_in_pages_without_gaps()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        for (var i = 0; i < 40; i++)
        {
            posts.Clock.Advance(TimeSpan.FromMinutes(1));
            await posts.SaveAsync(draft.Id, PostsHub.Words(body: $"Version {i}"), TestHub.Sara);
            await Workflow.WorkflowTests.DoAsync(posts, draft.Id, PostAction.Submit, TestHub.Sara);
            await Workflow.WorkflowTests.DoAsync(posts, draft.Id, PostAction.TakeBack, TestHub.Sara);
        }

        var (ids, after) = (new List<Guid>(), (string?)null);
        do
        {
            var page = (await posts.Hub.DoAsync((PostHistory h) => h.HandleAsync(draft.Id, after, TestHub.Sara, CancellationToken.None))).Value;
            ids.AddRange(page.Items.Select(i => i.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal((81, 81), (ids.Count, ids.Distinct().Count()));
    }
}
