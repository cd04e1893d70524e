namespace ContentHub.Posts.Comments;

/// <summary>A thread as people read it.</summary>
/// <param name="About">What it is about in words: <c>The whole post</c> is the page's to say, so empty here; else the field's label.</param>
/// <param name="Now">Where its words stand now; null when it has none or they are gone.</param>
/// <param name="Seek">By what they are looked for in a text that is open in an editor: where they stood last, also when they are gone.</param>
/// <param name="Gone">It was about words, a block or a field that is not there any more.</param>
internal sealed record ThreadView(
    Guid Id, int Version, CommentScope Scope, string Field, string About, string Quoted, Anchoring.Quote? Now, Anchoring.Quote? Seek, bool Gone,
    bool Resolved, string ResolvedBy, DateTimeOffset? ResolvedAt, DateTimeOffset StartedAt, IReadOnlyList<CommentView> Comments)
{
    /// <summary>Name of the place on a page.</summary>
    public string Anchor => AnchorOf(Id);

    public static string AnchorOf(Guid threadId) => $"comment-{threadId}";
}

/// <param name="Pieces">Empty when it was deleted.</param>
/// <param name="Edition">What the document was called then; empty for a draft.</param>
internal sealed record CommentView(
    Guid Id, Guid AuthorId, string Author, DateTimeOffset At, bool Edited, bool Deleted, bool Own, string Text, IReadOnlyList<CommentPiece> Pieces, string Edition);

/// <summary>What a page of comments shows.</summary>
/// <param name="MayWrite">False for people who only read, and where the document is closed.</param>
/// <param name="Closed">Why nobody may comment; null when that is not so.</param>
internal sealed record CommentList(string Title, IReadOnlyList<Contracts.CommentField> Fields, IReadOnlyList<ThreadView> Threads, string? Next, int Open, bool MayWrite, string? Closed);
