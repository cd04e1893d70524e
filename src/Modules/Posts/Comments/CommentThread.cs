namespace ContentHub.Posts.Comments;

/// <summary>What a thread is about.</summary>
internal enum CommentScope
{
    /// <summary>The whole document.</summary>
    Document,

    /// <summary>A field: the title, a network's text.</summary>
    Field,

    /// <summary>A paragraph, a heading, a cell …</summary>
    Block,

    /// <summary>Some words.</summary>
    Words,
}

/// <summary>A conversation about a place of a document. Where that place is now stands in <see cref="CommentAnchor"/>.</summary>
internal sealed class CommentThread
{
    public const int LongestKind = 40;
    public const int LongestField = 80;
    public const int LongestEdition = 60;

    public required Guid Id { get; init; }

    /// <summary>An <see cref="Contracts.ICommentableDocument"/>.</summary>
    public required string Kind { get; init; }

    public required Guid DocumentId { get; init; }

    public required CommentScope Scope { get; init; }

    /// <summary>Empty for the whole document.</summary>
    public required string Field { get; init; }

    /// <summary>The words as they stood when the thread was begun; never changed.</summary>
    public required string Quoted { get; init; }

    public required Guid StartedById { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Concurrency token: grows with everything that happens in the thread.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>With the document's count of threads: whether there is anything new.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public Guid? ResolvedById { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public int Comments { get; private set; }

    public bool IsResolved => ResolvedAt is not null;

    public void Resolve(Guid by, DateTimeOffset at)
    {
        (ResolvedById, ResolvedAt) = (by, at);
        Touch(at);
    }

    public void Reopen(DateTimeOffset at)
    {
        (ResolvedById, ResolvedAt) = (null, null);
        Touch(at);
    }

    /// <summary>Somebody said something.</summary>
    public void Grow(DateTimeOffset at)
    {
        Comments++;
        Touch(at);
    }

    public void Touch(DateTimeOffset at)
    {
        Version++;
        ChangedAt = at;
    }
}
