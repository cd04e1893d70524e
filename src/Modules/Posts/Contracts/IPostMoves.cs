namespace ContentHub.Posts.Contracts;

/// <summary>A move of the editorial machine as the history keeps it.</summary>
/// <param name="Note">What the person said with it: the reason when they asked for changes; may be empty.</param>
public sealed record PostMove(Guid Id, Guid ById, DateTimeOffset At, string Note);

/// <summary>For modules that tell of moves: events carry ids only. The caller has asked whether the person may read the post.</summary>
public interface IPostMoves
{
    /// <summary>The move that brought the post into this stage last; null when it never was there.</summary>
    Task<PostMove?> LatestAsync(Guid postId, PostStage into, CancellationToken stop);
}
