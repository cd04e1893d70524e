using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Steps;

/// <summary>A post's review: the steps that apply to its text in order, and what was decided about exactly this text.</summary>
/// <param name="AuthorsYes">Why the author is asked last; null when they are not.</param>
internal sealed record ReviewState(
    Post Post, PolicyVersion Policy, ReviewTurn Turn, IReadOnlyList<StepStanding> Steps, IReadOnlyList<StepDelegation> Delegations, Crowd Crowd, AuthorsYes? AuthorsYes)
{
    /// <summary>The first step that is not satisfied; null when nothing is left to decide.</summary>
    public StepStanding? Next => Steps.FirstOrDefault(s => !s.Satisfied);

    /// <summary>
    /// The step that it waits at. When the people whose word was missing are gone, all may be satisfied while it is still in review:
    /// then one more word at the last step ends it.
    /// </summary>
    public StepStanding? Current => Next ?? (Post.Stage is PostStage.InReview && Steps.Count > 0 ? Steps[^1] : null);

    /// <summary>Who agreed last among those whom the policy asks; null where it asks nobody.</summary>
    public Guid? Approver => Steps.LastOrDefault(s => !s.IsAuthors && s.Decisions.Count > 0)?.Decisions[^1].ById;

    /// <summary>Why this person may not decide the step that it waits at; null when they may.</summary>
    public Error? Objection(Actor by)
    {
        if (Current is not { } step)
        {
            return new NotFromThisStage(PostAction.Approve, Post.Stage);
        }

        var covered = CoveredBy(by, step);
        if (covered is null)
        {
            return step.IsAuthors ? new WaitsForAuthor(step.Asked[0].Name)
                : step.Step.Who.Kind is WhoKind.Permission && !by.Can(new Permission(step.Step.Who.Permission, "")) ? NotYourRight(step)
                : Post.BelongsTo(by.Id) ? new OwnApproval()
                : new NotYourStep(step.Step.Name);
        }

        return Next is not null && step.Decisions.Any(d => d.ById == by.Id) && (covered.Count == 0 || step.Step.HowMany is not HowMany.All) ? new DecidedAlready(step.Step.Name) : null;
    }

    /// <summary>
    /// In whose place this person would decide, besides their own; null when they are not asked at all: named or by right, as deputy of
    /// somebody who is away, because it was passed on to them, or because it is late.
    /// </summary>
    public IReadOnlyList<Guid>? CoveredBy(Actor by, StepStanding step)
    {
        if (step.IsAuthors)
        {
            return by.Id == Post.AuthorId ? [] : Crowd.DeputyOf(Post.AuthorId, Owners.Of(Post))?.Id == by.Id && Post.LastEditorId != by.Id ? [Post.AuthorId] : null; // nobody agrees to their own edit in the author's place
        }

        if (Post.BelongsTo(by.Id) || !Crowd.MayReview(by))
        {
            return null;
        }

        var asked = step.Step.Who.Kind is WhoKind.Permission ? by.Can(new Permission(step.Step.Who.Permission, "")) : step.Asked.Any(a => a.Id == by.Id);
        var late = Turn.EscalatedAt is not null && Turn.Step == step.Index && step.Step.Escalate is { } also && Crowd.Asked(also, Owners.Of(Post)).Any(a => a.Id == by.Id);
        var others = step.Open.Where(a => a.Id != by.Id
            && (late || Crowd.DeputyOf(a.Id, Owners.Of(Post))?.Id == by.Id || Delegations.Any(d => d.Step == step.Index && d.FromId == a.Id && d.ToId == by.Id))).ToList();

        // A right that many have needs nobody's place: who has it decides for themselves.
        return asked && step.Step.HowMany is not HowMany.All ? [] : asked || late || others.Count > 0 ? [.. others.Select(a => a.Id)] : null;
    }

    /// <summary>As it would stand if this person agreed now.</summary>
    public ReviewState Agreed(Guid by, IReadOnlyList<Guid> covers) => Current is not { } step ? this : this with
    {
        Steps = [.. Steps.Select(s => s.Index == step.Index ? s with { Decisions = [.. s.Decisions, StepStanding.Imagined(by, covers)] } : s)],
    };

    private static NotYours NotYourRight(StepStanding step) => new(PostsPermissions.All.First(p => p.Name == step.Step.Who.Permission));
}
