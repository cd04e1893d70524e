namespace ContentHub.Posts.Comments;

/// <summary>What somebody said in a thread. Earlier words of an edited or deleted one stand in the audit log only.</summary>
internal sealed class Comment
{
    public const int Longest = 4000;
    public const int LongestGuestName = 120;

    public required Guid Id { get; init; }

    public required Guid ThreadId { get; init; }

    /// <summary>1, 2, 3 … within the thread.</summary>
    public required int Number { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>The invitation by which a guest said it; null for people of this hub. <see cref="AuthorId"/> is empty then.</summary>
    public Guid? GuestKey { get; init; }

    /// <summary>The guest's name as the hub knows it; empty for people of this hub.</summary>
    public string GuestName { get; init; } = "";

    public required DateTimeOffset At { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; set; }

    /// <summary>What the document was called when this was said: <c>revision 3</c>; empty for a draft.</summary>
    public required string Edition { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }
}

/// <summary>Somebody is named in a comment.</summary>
internal sealed class CommentMention
{
    public const int LongestWritten = 200;

    public required Guid CommentId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>As it stands in the text, with the @.</summary>
    public required string Written { get; set; }
}
