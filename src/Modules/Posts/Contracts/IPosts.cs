using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Contracts;

/// <summary>The editorial state of a post. Whether it is scheduled or published is what its publications say, never this.</summary>
public enum PostStage
{
    Draft,
    InReview,
    ChangesRequested,
    Approved,
    Archived,
}

/// <summary>A post as other modules see it.</summary>
/// <param name="HolderId">Whose turn it is by name: the author, or who it was handed to.</param>
/// <param name="ApprovedRevisionId">The revision that the standing approval names; null when there is none.</param>
/// <param name="Version">Grows with every change; the concurrency token of writes.</param>
public sealed record PostView(
    Guid Id, string Title, string Slug, PostStage Stage, Guid AuthorId, Guid HolderId, Guid? ApprovedRevisionId,
    int Version, string Language, IReadOnlyList<string> Tags, DateTimeOffset UpdatedAt, bool InTrash);

/// <summary>An immutable cut of a post.</summary>
/// <param name="Number">1, 2, 3 … within the post.</param>
/// <param name="Hash">SHA-256 over the canonical form, lower-case hex, with its scheme: <c>v1:…</c>.</param>
public sealed record RevisionView(Guid Id, Guid PostId, int Number, string Hash, PostContent Content, Guid CutById, DateTimeOffset CutAt);

/// <summary>What other modules may read of posts. Every read that shows content to a person takes the actor and refuses with <c>access.not-there</c>.</summary>
public interface IPosts
{
    Task<Result<PostView>> FindAsync(Guid id, Actor by, CancellationToken stop);

    /// <summary>For lists of other modules; posts that the actor may not read are absent.</summary>
    Task<IReadOnlyDictionary<Guid, PostView>> FindManyAsync(IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop);

    /// <summary>Approved posts that the actor may read, last changed first, changed before <paramref name="before"/>; for "approved and not scheduled".</summary>
    Task<IReadOnlyList<PostView>> ApprovedAsync(DateTimeOffset? before, int most, Actor by, CancellationToken stop);

    Task<Result<RevisionView>> RevisionAsync(Guid revisionId, Actor by, CancellationToken stop);

    /// <summary>
    /// The signature check before anything is sent: recomputes the hash from the stored content and asks for an approval that names it.
    /// Refusals: <c>post.not-approved</c>, <c>post.hash-differs</c>.
    /// </summary>
    Task<Result<RevisionView>> VerifiedAsync(Guid revisionId, CancellationToken stop);

    /// <summary>One post with its working copy, for projections; null when there is none. Shows content to nobody, so it takes no actor.</summary>
    Task<(PostView Post, PostContent Working)?> WorkingAsync(Guid id, CancellationToken stop);

    /// <summary>All posts in key order, for rebuilding projections.</summary>
    IAsyncEnumerable<(PostView Post, PostContent Working)> AllAsync(CancellationToken stop);
}
