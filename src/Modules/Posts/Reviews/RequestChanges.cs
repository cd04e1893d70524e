using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>Sends a post back to its author, with a reason.</summary>
internal sealed class RequestChanges(PostDesk desk, MovePost move, ReachStep reach)
{
    public async Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.RequestChanges, note, by, stop);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        await reach.ForgetAsync(post, stop);
        move.Along(row, post, by, words, post.CurrentRevisionId);
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }
}
