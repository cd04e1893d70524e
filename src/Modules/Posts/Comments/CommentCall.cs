using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comments;

/// <summary>A thread waits for a person: one row for both, with the latest reason. Gone when they answer, when it is resolved, or when they clear it.</summary>
internal sealed class CommentCall
{
    public required Guid PersonId { get; init; }

    public required Guid ThreadId { get; init; }

    public required string Kind { get; init; }

    public required Guid DocumentId { get; init; }

    public required CallReason Reason { get; set; }

    public required Guid ById { get; set; }

    public required DateTimeOffset At { get; set; }
}
