using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Workflow;

/// <summary>A move of the machine that changes no words, from the question to the saved answer. Its use cases say what goes with it.</summary>
internal sealed class TakeMove(PostDesk desk, MovePost move)
{
    /// <param name="with">What changes with it, given the post and the checked note, and the revision that the move is about; the present one when not given.</param>
    public async Task<Result> HandleAsync(
        Guid id, int version, PostAction action, string? note, Actor by, CancellationToken stop, Func<Post, string, Task<Guid?>>? with = null)
    {
        var decision = await desk.DecideAsync(id, version, action, note, by, stop);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        move.Along(row, post, by, words, with is null ? post.CurrentRevisionId : await with(post, words));
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }
}
