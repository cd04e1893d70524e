using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>What was done and where it goes on.</summary>
/// <param name="Offer">What may be done besides.</param>
internal sealed record StepDone(string Sentence, PageLink Link, (string Label, PageLink Link)? Offer = null);

/// <summary>Saves what is typed, then approves or submits exactly that: whichever the table allows this person.</summary>
internal sealed class TakeNextStep(SaveForm save, PostDetailsQuery details, SubmitPost submit, ApprovePost approve, ReleaseHold release, AfterApproval after)
{
    public async Task<Result<StepDone>> HandleAsync(Guid id, EditorForm form, Actor by, CancellationToken stop)
    {
        var saved = await save.HandleAsync(id, form, by, stop);
        if (!saved.Succeeded)
        {
            return Result<StepDone>.Refused(saved.Errors);
        }

        var found = await details.HandleAsync(id, by, stop);
        if (!found.Succeeded)
        {
            return Result<StepDone>.Refused(found.Errors);
        }

        var approves = found.Value.Actions.Any(a => a.Action is PostAction.Approve);
        if (!approves && found.Value.Post.Stage is PostStage.InReview)
        {
            // The words that were just saved began the review anew, with somebody else.
            return new StepDone($"Your words are saved. The text is another one now: {char.ToLowerInvariant(found.Value.Turn[0])}{found.Value.Turn[1..]}", PageLink.To("/Review/Post", ("id", id)));
        }

        var done = approves
            ? await approve.HandleAsync(id, form.Version, found.Value.Hash, null, by, stop)
            : await submit.HandleAsync(id, form.Version, null, by, stop);
        if (!done.Succeeded)
        {
            return Result<StepDone>.Refused(done.Errors);
        }

        await release.HandleAsync(PostDocument.Name, id, by, stop);
        var stage = (await details.HandleAsync(id, by, stop)) is { Succeeded: true } now ? now.Value.Post.Stage : PostStage.InReview;
        return stage is PostStage.Approved || approves ? await after.WhereAsync(id, by, stop)
            : new StepDone($"“{found.Value.Post.Title}” is submitted and waits under Review. You can still read it or take it back.", PageLink.To("/Home/Index"));
    }
}
