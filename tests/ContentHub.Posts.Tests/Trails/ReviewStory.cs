using ContentHub.Kernel.People;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Tests.Comments;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Trails;

/// <summary>A post of Sara's that Mark and Ada review; ten minutes pass between any two steps.</summary>
internal sealed class ReviewStory(PostsHub posts, Guid id)
{
    public Guid Id => id;

    public Talk Talk { get; } = new(posts, id);

    public static async Task<ReviewStory> BeginAsync(PostsHub posts, string title = "Choosing a pump", string body = "Start with the duty point.") =>
        new(posts, (await posts.DraftAsync(TestHub.Sara, PostsHub.Words(title, body))).Id);

    /// <summary>Waived, submitted, seen twice, commented, sent back, mended, seen by two, resolved and approved by the second.</summary>
    public async Task<ReviewStory> TellAsync(string said = "Which duty point?", string note = "Name the source.", string reason = "A note needs none.")
    {
        await StepAsync(() => WaiveAsync(reason));
        await StepAsync(() => MoveAsync(PostAction.Submit, TestHub.Sara));
        await StepAsync(() => SeeAsync(TestHub.Mark));
        await StepAsync(() => SeeAsync(TestHub.Mark));
        var thread = Guid.Empty;
        await StepAsync(async () => thread = (await Talk.OnAsync(TestHub.Mark, "duty point", said)).Value);
        await StepAsync(() => SendBackAsync(note));
        await StepAsync(async () => Assert.Empty((await Talk.ReplyAsync(TestHub.Sara, thread, "The one on the plate.")).Errors));
        await StepAsync(() => Talk.SaveAsync("Start with the duty point on the plate."));
        await StepAsync(() => MoveAsync(PostAction.Submit, TestHub.Sara));
        await StepAsync(() => SeeAsync(TestHub.Ada));
        await StepAsync(() => SeeAsync(TestHub.Mark));
        await StepAsync(async () => Assert.Empty((await Talk.ResolveAsync(TestHub.Mark, thread)).Errors));
        await StepAsync(() => MoveAsync(PostAction.Approve, TestHub.Ada));
        return this;
    }

    /// <summary>Opens the review page.</summary>
    public async Task SeeAsync(Actor by)
    {
        var seen = await posts.SeenAsync(id, by);
        await posts.Hub.DoAsync(async (RememberSighting r) =>
        {
            await r.HandleAsync(seen.Post, [seen.Hash], by, CancellationToken.None);
            return true;
        });
    }

    public async Task<Trail> TrailAsync(Actor? by = null, int most = ReadTrail.MostShown) =>
        (await posts.Hub.DoAsync((ReadTrail r) => r.HandleAsync(id, most, by ?? TestHub.Ada, CancellationToken.None))).Value;

    public async Task<TrailFile> FileAsync(Actor? by = null) =>
        (await posts.Hub.DoAsync((ExportTrail e) => e.HandleAsync(id, by ?? TestHub.Ada, CancellationToken.None))).Value;

    public async Task MoveAsync(PostAction action, Actor by) => Assert.Empty((await Workflow.WorkflowTests.DoAsync(posts, id, action, by)).Errors);

    public async Task SendBackAsync(string note)
    {
        var version = (await posts.SeenAsync(id, TestHub.Mark)).Post.Version;
        Assert.Empty((await posts.Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, version, note, TestHub.Mark, CancellationToken.None))).Errors);
    }

    private async Task WaiveAsync(string reason)
    {
        var content = (await posts.SeenAsync(id, TestHub.Sara)).Content;
        var found = (await posts.Hub.DoAsync((ExaminePost e) => e.HandleAsync(id, content, CancellationToken.None))).Single(f => f.Finding.Code == "check.summary-missing");
        Assert.Empty((await posts.Hub.DoAsync((WaiveFinding w) => w.HandleAsync(id, found.Fingerprint, reason, TestHub.Sara, CancellationToken.None))).Errors);
    }

    private async Task StepAsync(Func<Task> step)
    {
        posts.Clock.Advance(TimeSpan.FromMinutes(10));
        await step();
    }
}
