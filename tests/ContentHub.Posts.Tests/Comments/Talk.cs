using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Comments;

/// <summary>People who talk about a document.</summary>
internal sealed class Talk(PostsHub posts, Guid id, string kind = PostDocument.Name)
{
    public Guid Id => id;

    public static async Task<Talk> AboutAsync(PostsHub posts, string body = "Start with the duty point.", string title = "Choosing a pump") =>
        new(posts, (await posts.DraftAsync(TestHub.Sara, PostsHub.Words(title, body))).Id);

    public Task<Result<Guid>> AddAsync(Actor by, string? text, CommentAbout? about = null) =>
        posts.Hub.DoAsync((AddComment a) => a.HandleAsync(kind, id, about ?? new CommentAbout(), text, by, CancellationToken.None));

    public Task<Result<Guid>> OnAsync(Actor by, string words, string text = "Why?") => AddAsync(by, text, new CommentAbout("body", words));

    public Task<Result<Guid>> ReplyAsync(Actor by, Guid thread, string? text) =>
        posts.Hub.DoAsync((ReplyToThread r) => r.HandleAsync(kind, id, thread, text, by, CancellationToken.None));

    public async Task<Result> EditAsync(Actor by, Guid thread, Guid comment, string? text, int? version = null) =>
        await posts.Hub.DoAsync(async (EditComment e) => await e.HandleAsync(kind, id, thread, comment, version ?? await VersionAsync(thread), text, by, CancellationToken.None));

    public async Task<Result> DeleteAsync(Actor by, Guid thread, Guid comment, int? version = null) =>
        await posts.Hub.DoAsync(async (DeleteComment d) => await d.HandleAsync(kind, id, thread, comment, version ?? await VersionAsync(thread), by, CancellationToken.None));

    public async Task<Result> ResolveAsync(Actor by, Guid thread, int? version = null) =>
        await posts.Hub.DoAsync(async (ResolveThread r) => await r.HandleAsync(kind, id, thread, version ?? await VersionAsync(thread), by, CancellationToken.None));

    public async Task<Result> ReopenAsync(Actor by, Guid thread) =>
        await posts.Hub.DoAsync(async (ReopenThread r) => await r.HandleAsync(kind, id, thread, await VersionAsync(thread), by, CancellationToken.None));

    public Task<Result<CommentList>> ListAsync(Actor by, CommentFilter filter = CommentFilter.All, string? after = null, int size = ReadThreads.Size) =>
        posts.Hub.DoAsync((ReadThreads r) => r.HandleAsync(kind, id, filter, after, size, by, CancellationToken.None));

    public async Task<ThreadView> SeenAsync(Guid thread, Actor? by = null) =>
        (await posts.Hub.DoAsync((ReadThreads r) => r.FindAsync(kind, id, thread, by ?? TestHub.Ada, CancellationToken.None))).Value;

    public async Task SaveAsync(string body) => Assert.Empty((await posts.SaveAsync(id, PostsHub.Words(body: body), TestHub.Sara)).Errors);

    /// <summary>What the home page says of comments.</summary>
    public async Task<IReadOnlyList<HomeItem>> HomeAsync(Actor by) =>
        await posts.Hub.DoAsync((IEnumerable<IHomeItems> items) => items.OfType<CommentCalls>().Single().ForAsync(by, CancellationToken.None));

    private async Task<int> VersionAsync(Guid thread) => (await SeenAsync(thread)).Version;
}
