using ContentHub.Kernel.Events;

namespace ContentHub.Posts.Contracts;

/// <summary>A thread was begun.</summary>
/// <param name="Kind">Of the <see cref="ICommentableDocument"/>.</param>
public sealed record CommentAdded(string Kind, Guid DocumentId, Guid ThreadId, Guid CommentId, Guid ById) : DomainEvent;

public sealed record CommentReplied(string Kind, Guid DocumentId, Guid ThreadId, Guid CommentId, Guid ById) : DomainEvent;

/// <summary>Somebody was named in a comment who was not named in it before.</summary>
public sealed record CommentMentioned(string Kind, Guid DocumentId, Guid ThreadId, Guid CommentId, Guid PersonId, Guid ById) : DomainEvent;

/// <summary>Why somebody is told of a thread.</summary>
public enum CallReason
{
    Commented,
    Replied,
    Mentioned,
}

/// <summary>A comment calls somebody: they are named, talked in the thread before, or it is about their document. One event for each of them.</summary>
public sealed record CommentCalled(string Kind, Guid DocumentId, Guid ThreadId, Guid CommentId, Guid PersonId, CallReason Reason, Guid ById) : DomainEvent;

public sealed record CommentsResolved(string Kind, Guid DocumentId, Guid ThreadId, Guid ById) : DomainEvent;

public sealed record CommentsReopened(string Kind, Guid DocumentId, Guid ThreadId, Guid ById) : DomainEvent;
