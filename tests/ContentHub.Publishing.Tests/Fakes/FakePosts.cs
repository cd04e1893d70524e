using System.Collections.Concurrent;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Publishing.Tests.Fakes;

/// <summary>Approved posts without the editorial module behind them.</summary>
internal sealed class FakePosts : IPosts
{
    private readonly ConcurrentDictionary<Guid, PostView> posts = new();
    private readonly ConcurrentDictionary<Guid, RevisionView> revisions = new();

    public ConcurrentDictionary<Guid, bool> Unapproved { get; } = new();

    public PostView Add(Guid author, string title = "Five signs that a pump is too big", PostStage stage = PostStage.Approved)
    {
        var id = Guid.CreateVersion7();
        var post = new PostView(id, title, "a-post", stage, author, author, null, 1, "en", [], DateTimeOffset.UnixEpoch, false);
        posts[id] = post;
        return Approve(id);
    }

    /// <summary>A new approved revision.</summary>
    public PostView Approve(Guid id)
    {
        var post = posts[id];
        var number = revisions.Values.Count(r => r.PostId == id) + 1;
        var content = new PostContent { Title = post.Title, Slug = "a-post", Body = "Text", AuthorId = post.AuthorId, Variants = [new ChannelVariant("net", post.Title)] };
        var revision = new RevisionView(Guid.CreateVersion7(), id, number, $"v1:{number}", content, post.AuthorId, DateTimeOffset.UnixEpoch);
        revisions[revision.Id] = revision;
        return posts[id] = post with { ApprovedRevisionId = revision.Id };
    }

    public void Change(Guid id, Func<PostView, PostView> change) => posts[id] = change(posts[id]);

    public Task<Result<PostView>> FindAsync(Guid id, Actor by, CancellationToken stop) =>
        Task.FromResult<Result<PostView>>(posts.TryGetValue(id, out var post) && MayRead(post, by) ? post : new NotThere("post"));

    public Task<IReadOnlyDictionary<Guid, PostView>> FindManyAsync(IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PostView>>(posts.Values.Where(p => ids.Contains(p.Id) && MayRead(p, by)).ToDictionary(p => p.Id));

    public Task<Result<RevisionView>> RevisionAsync(Guid revisionId, Actor by, CancellationToken stop) =>
        Task.FromResult<Result<RevisionView>>(revisions.TryGetValue(revisionId, out var revision) ? revision : new NotThere("revision"));

    public Task<Result<RevisionView>> VerifiedAsync(Guid revisionId, CancellationToken stop) =>
        Task.FromResult<Result<RevisionView>>(Unapproved.ContainsKey(revisionId) ? new FakeNotApproved() : revisions[revisionId]);

    public Task<(PostView Post, PostContent Working)?> WorkingAsync(Guid id, CancellationToken stop) =>
        Task.FromResult<(PostView, PostContent)?>(posts.TryGetValue(id, out var post) ? (post, new PostContent { AuthorId = post.AuthorId }) : null);

    public async IAsyncEnumerable<(PostView Post, PostContent Working)> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var post in posts.Values)
        {
            yield return (post, new PostContent { AuthorId = post.AuthorId });
            await Task.Yield();
        }
    }

    public Task<IReadOnlyList<PostView>> ApprovedAsync(DateTimeOffset? before, int most, Actor by, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<PostView>>([]);

    private static bool MayRead(PostView post, Actor by) => by.Can(PostsPermissions.ReadAll) || post.AuthorId == by.Id;
}

internal sealed record FakeNotApproved() : Error("post.not-approved", "Nobody has approved this revision.", ErrorKind.Conflict);
