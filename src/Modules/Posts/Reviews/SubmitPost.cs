using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>
/// Hands a draft to the reviewers; what they see is cut now. Where nobody has to be asked, it is approved on the word of whoever submits
/// it: the policy asks nobody, or everybody's "yes" stands because only small things changed since.
/// </summary>
internal sealed class SubmitPost(PostDesk desk, MovePost move, CutRevision cut, ReachStep reach, SignPost sign, GiveLesson lesson)
{
    /// <param name="note">May be empty: what the reviewer should know.</param>
    public async Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.Submit, note, by, stop);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        var missing = Missing(post).ToList();
        if (missing.Count > 0)
        {
            return Result.Refused(missing);
        }

        var review = await reach.PlanAsync(post, by, stop);
        var objections = review.Next is null ? await sign.ObjectionsAsync(post, stop) : [];
        if (objections.Count > 0)
        {
            return Result.Refused(objections);
        }

        var revision = await cut.HandleAsync(post, CutReason.Submitted, post.LastEditorId, stop);
        move.Along(row, post, by, words, revision.Id);
        await reach.BeginAsync(review, stop);
        if (review.Next is null)
        {
            sign.Keep(review, revision);
            sign.Sign(post, PostWorkflow.FromHere(post, PostAction.Approve, by).Value, revision, KeptWords.Of(review), by, review.Approver ?? by.Id);
            await lesson.HandleAsync(post, revision, null, "", approved: true, by, stop);
        }

        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }

    private static IEnumerable<Error> Missing(Post post)
    {
        if (post.Title.Length == 0)
        {
            yield return new TitleMissing();
        }

        if (string.IsNullOrWhiteSpace(post.Body))
        {
            yield return new BodyMissing();
        }
    }
}
