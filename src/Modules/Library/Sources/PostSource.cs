using System.Runtime.CompilerServices;
using ContentHub.Kernel.Events;
using ContentHub.Library.Contracts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Library.Sources;

/// <summary>Working copies of posts, for staff. What is in the trash can't be found.</summary>
internal sealed class PostSource(IPosts posts, PostMarkdown markdown) : ISearchSource
{
    public const string SourceName = "posts";

    public string Name => SourceName;

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var (post, working) in posts.AllAsync(stop))
        {
            if (!post.InTrash)
            {
                yield return Document(post, working);
            }
        }
    }

    public async Task<SearchDocument?> FindAsync(Guid id, CancellationToken stop) =>
        await posts.WorkingAsync(id, stop) is var (post, working) && !post.InTrash ? Document(post, working) : null;

    public IEnumerable<Guid> Touched(DomainEvent happened) => happened switch
    {
        PostCreated e => [e.PostId],
        PostEdited e => [e.PostId],
        PostMoved e => [e.PostId],
        PostTrashed e => [e.PostId],
        PostRestored e => [e.PostId],
        PostHandedOver e => [e.PostId],
        _ => [],
    };

    private SearchDocument Document(PostView post, PostContent working) => new(
        post.Id, SourceName, AudienceOf(post.Stage), working.Title, working.Summary, markdown.ToPlainText(working.Body), working.Tags,
        post.AuthorId, working.Language, post.UpdatedAt, post.HolderId);

    /// <summary>The same people as may open the post: what is approved is everybody's to reuse, the rest is the owner's.</summary>
    private static SearchAudience AudienceOf(PostStage stage) => stage switch
    {
        PostStage.Approved => SearchAudience.Staff,
        PostStage.Draft or PostStage.InReview or PostStage.ChangesRequested or PostStage.Archived => SearchAudience.Owner,
    };
}
