using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>
/// Makes an approved post a draft again to correct it. What was agreed stands as far as its policy lets it when the post is submitted again: as a rule, when only typos changed.
/// What is live or planned keeps its revision.
/// </summary>
internal sealed class CorrectPost(PostDesk desk, MovePost move)
{
    public async Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.Correct, note, by, stop);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        var approved = post.ApprovedRevisionId;
        post.ApprovedRevisionId = null;
        move.Along(row, post, by, words, approved);
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }
}
