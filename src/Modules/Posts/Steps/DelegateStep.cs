using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Steps;

/// <summary>Passes one's decision about a post on to somebody else who may review. Both stand in the record.</summary>
internal sealed class DelegateStep(HubDbContext db, CurrentReview current, IAudit audit, Ids ids, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Guid to, string? note, Actor by, CancellationToken stop)
    {
        var opened = await current.HandleAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var state = opened.Value;
        if (state.Objection(by) is { } objection)
        {
            return Result.Refused(objection);
        }

        var words = StageNote.Of(note, required: false);
        if (!words.Succeeded)
        {
            return words;
        }

        var step = state.Current!;
        if (!Possible(state, by).Any(p => p.Id == to) || !step.Asked.Any(a => a.Id == by.Id))
        {
            return new CannotDecideForYou();
        }

        if (state.Delegations.Any(d => d.Step == step.Index && d.FromId == by.Id && d.ToId == to))
        {
            return Result.Done;
        }

        await current.KeepAsync(state, stop);
        db.Add(new StepDelegation
        {
            Id = ids.New(),
            PostId = id,
            RoundId = state.Turn.RoundId,
            Step = step.Index,
            StepName = step.Step.Name,
            FromId = by.Id,
            ToId = to,
            Note = words.Value,
            At = clock.GetUtcNow(),
        });
        audit.Record(by, "review.delegated", MovePost.Subject(state.Post), null, new { step = step.Step.Name, to, note = words.Value });
        db.Raise(new ReviewDelegated(id, step.Step.Name, by.Id, to));
        await db.SaveChangesAsync(stop);
        return Result.Done;
    }

    /// <summary>Those to whom it can be passed on: they may review, did not write the post, and are not asked themselves.</summary>
    public static IEnumerable<Actor> Possible(ReviewState state, Actor by) => state.Current is { IsAuthors: true } ? [] : state.Crowd.People
        .Where(p => p.Id != by.Id && Crowd.MayReview(p) && !state.Post.BelongsTo(p.Id) && state.Current is { } step && !step.Asked.Any(a => a.Id == p.Id));
}
