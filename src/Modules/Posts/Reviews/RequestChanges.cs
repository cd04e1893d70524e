using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>Sends a post back to its author, with a reason. What stands there now is what was sent back.</summary>
internal sealed class RequestChanges(TakeMove move, ReachStep reach, CutRevision cut, GiveLesson lesson)
{
    /// <param name="why">What it is about, for the author to learn from.</param>
    public Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop, IReadOnlyList<EditReason>? why = null) =>
        move.HandleAsync(id, version, PostAction.RequestChanges, note, by, stop, async (post, words) =>
        {
            await reach.ForgetAsync(post, stop);
            var seen = await cut.HandleAsync(post, CutReason.SentBack, post.LastEditorId, stop);
            await lesson.HandleAsync(post, seen, why, words, approved: false, by, stop);
            return seen.Id;
        });
}
