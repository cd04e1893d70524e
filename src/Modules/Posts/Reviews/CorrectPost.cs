using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>
/// Makes an approved post a draft again to correct it. What was agreed stands as far as its policy lets it when the post is submitted again: as a rule, when only typos changed.
/// What is live or planned keeps its revision.
/// </summary>
internal sealed class CorrectPost(TakeMove move)
{
    public Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop) =>
        move.HandleAsync(id, version, PostAction.Correct, note, by, stop, (post, _) => Task.FromResult(post.GiveUpApproval()));
}
