using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests;

/// <summary>Posts in every stage, by the use cases that people have. Each call is a request of its own.</summary>
internal sealed class PostsHub : IAsyncDisposable
{
    private PostsHub(TestHub hub) => Hub = hub;

    public TestHub Hub { get; }

    public ManualClock Clock => Hub.Clock;

    public static async Task<PostsHub> StartAsync(Action<IServiceCollection>? change = null)
    {
        var hub = await TestHub.StartAsync(change);
        await hub.AddPeopleAsync();
        return new PostsHub(hub);
    }

    public static PostContent Words(string title = "Choosing a pump", string body = "Start with the duty point.") =>
        new() { Title = title, Body = body, AuthorId = Guid.Empty };

    public async Task<SavedDraft> DraftAsync(Actor by, PostContent? content = null) =>
        (await Hub.DoAsync((CreatePost c) => c.HandleAsync(content ?? Words(), by, CancellationToken.None))).Value;

    public async Task<Guid> InReviewAsync(Actor by, PostContent? content = null)
    {
        var draft = await DraftAsync(by, content);
        Assert.True((await Hub.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, by, CancellationToken.None))).Succeeded);
        return draft.Id;
    }

    public async Task<Guid> SentBackAsync(Actor by)
    {
        var id = await InReviewAsync(by);
        var seen = await SeenAsync(id, TestHub.Mark);
        Assert.True((await Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, "Name the source.", TestHub.Mark, CancellationToken.None))).Succeeded);
        return id;
    }

    public async Task<Guid> ApprovedAsync(Actor author, PostContent? content = null)
    {
        var id = await InReviewAsync(author, content);
        Assert.Empty((await ApproveAsync(id, TestHub.Mark)).Errors);
        return id;
    }

    public async Task<Guid> ArchivedAsync(Actor author)
    {
        var id = await ApprovedAsync(author);
        var seen = await SeenAsync(id, TestHub.Mark);
        Assert.True((await Hub.DoAsync((ArchivePost a) => a.HandleAsync(id, seen.Post.Version, null, TestHub.Mark, CancellationToken.None))).Succeeded);
        return id;
    }

    public Task<Guid> InStageAsync(PostStage stage, Actor author) => stage switch
    {
        PostStage.Draft => DraftIdAsync(author),
        PostStage.InReview => InReviewAsync(author),
        PostStage.ChangesRequested => SentBackAsync(author),
        PostStage.Approved => ApprovedAsync(author),
        PostStage.Archived => ArchivedAsync(author),
    };

    public async Task<PostDetails> SeenAsync(Guid id, Actor by) =>
        (await Hub.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, by, CancellationToken.None))).Value;

    public async Task<Kernel.Results.Result> ApproveAsync(Guid id, Actor by)
    {
        var seen = await SeenAsync(id, TestHub.Mark);
        return await Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, null, by, CancellationToken.None));
    }

    public async Task<Kernel.Results.Result<SavedDraft>> SaveAsync(Guid id, PostContent content, Actor by, int? version = null)
    {
        var now = version ?? (await SeenAsync(id, TestHub.Mark)).Post.Version;
        return await Hub.DoAsync((SaveDraft s) => s.HandleAsync(id, now, content, by, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private async Task<Guid> DraftIdAsync(Actor author) => (await DraftAsync(author)).Id;
}
