using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Workflow;

/// <summary>A post on the desk, the row of the table that allows the move, and what was said with it.</summary>
internal sealed record PostDecision(Post Post, PostTransition Row, string Note);

internal static class PostDecisions
{
    /// <summary>Opens a post for a move: readable, the version that the person saw, allowed by the table, with a note that fits.</summary>
    /// <param name="ask">What allows it; the table when not given.</param>
    public static async Task<Result<PostDecision>> DecideAsync(
        this PostDesk desk, Guid id, int version, PostAction action, string? note, Actor by, CancellationToken stop,
        Func<Post, PostAction, Actor, Result<PostTransition>>? ask = null)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<PostDecision>.Refused(opened.Errors);
        }

        var post = opened.Value;
        if (post.Version != version)
        {
            return new SomeoneDecidedFirst(await desk.WhoAsync(post.LastActorId, by, stop), post.Stage);
        }

        var row = (ask ?? PostWorkflow.Ask)(post, action, by);
        if (!row.Succeeded)
        {
            return Result<PostDecision>.Refused(row.Errors);
        }

        var words = StageNote.Of(note, row.Value.NeedsReason);
        return words.Succeeded ? new PostDecision(post, row.Value, words.Value) : Result<PostDecision>.Refused(words.Errors);
    }
}
