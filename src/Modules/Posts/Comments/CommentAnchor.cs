using ContentHub.Posts.Anchoring;

namespace ContentHub.Posts.Comments;

/// <summary>
/// Where the words of a thread stood when they were last seen. Apart from the thread, without a concurrency token: saving a text moves
/// anchors and must never lose against somebody who answers.
/// </summary>
internal sealed class CommentAnchor
{
    public required Guid ThreadId { get; init; }

    public required string Kind { get; init; }

    public required Guid DocumentId { get; init; }

    public required string Field { get; init; }

    public required string Exact { get; set; }

    public required string Prefix { get; set; }

    public required string Suffix { get; set; }

    public required int Block { get; set; }

    public Quote Quote => new(Exact, Prefix, Suffix, Block);

    /// <summary>The words were found: from now on they are looked for as they stand there.</summary>
    public void Follow(Quote now) => (Exact, Prefix, Suffix, Block) = (now.Exact, now.Prefix, now.Suffix, now.Block);
}
