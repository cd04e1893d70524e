using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>Where the policy leaves the review to the author: it goes out on their own word, with the reason why nobody else looked.</summary>
internal sealed class SkipReview(PostDesk desk, CutRevision cut, OpenReview reviews, SignPost sign, GiveLesson lesson)
{
    public async Task<Result> HandleAsync(Guid id, int version, string hash, string? reason, Actor by, CancellationToken stop)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.Approve, reason, by, stop, PostWorkflow.FromHere);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        var content = post.Content();
        var state = await reviews.HandleAsync(post, content, await cut.HashAsync(post, content, stop), stop);
        if (Objection(state, by) is { } notYours)
        {
            return Result.Refused(notYours);
        }

        if (words.Length == 0)
        {
            return new SkipReasonMissing();
        }

        var revision = await sign.SeenAsync(post, hash, stop);
        if (!revision.Succeeded)
        {
            return revision;
        }

        var step = state.Current!;
        sign.Decide(state, step.Index, step.Step.Name, DecisionKind.Skipped, revision.Value, [], words, final: true, by);
        sign.Sign(post, row, revision.Value, words, by, by.Id);
        await lesson.HandleAsync(post, revision.Value, null, "", approved: true, by, stop);
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }

    /// <summary>Why this person may not skip the review; null when they may.</summary>
    public static Error? Objection(ReviewState state, Actor by) =>
        !by.Can(PostsPermissions.Write) ? new NotYours(PostsPermissions.Write)
        : !state.Post.BelongsTo(by.Id) ? new NotYourPost()
        : state.Policy.Mode is not ReviewMode.Optional || state.Current is null ? new NotOptional()
        : by.Id != state.Post.AuthorId && state.Steps.FirstOrDefault(s => s.IsAuthors) is { Satisfied: false } authors ? new WaitsForAuthor(authors.Asked[0].Name)
        : null;
}
