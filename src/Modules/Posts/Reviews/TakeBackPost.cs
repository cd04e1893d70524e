using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>The author takes a post out of the review to go on writing.</summary>
internal sealed class TakeBackPost(PostDesk desk, MovePost move)
{
    public async Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.TakeBack, note, by, stop);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        move.Along(row, post, by, words, post.CurrentRevisionId);
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }
}
