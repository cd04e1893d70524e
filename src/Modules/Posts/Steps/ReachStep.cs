using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>Begins a review, leads it on to its next step, or back to the first when the words changed. Part of the caller's unit of work.</summary>
internal sealed class ReachStep(HubDbContext db, PolicyShelf shelf, ReadFacts facts, GatherCrowd crowd, ISettings settings, Ids ids, TimeProvider clock)
{
    private const int MostTold = 50;

    /// <summary>What a submit would begin: the policy that counts now is the one that the review is held under. Changes nothing.</summary>
    public async Task<ReviewState> PlanAsync(Post post, CancellationToken stop)
    {
        var (policy, found) = (await shelf.ForAsync(post, stop), await facts.OfAsync(post, stop));
        var turn = new ReviewTurn { PostId = post.Id, RoundId = ids.New(), PolicyVersionId = policy.Id, Tier = found.Tier };
        return OpenReview.Of(post, policy, turn, found, [], [], await crowd.HandleAsync(stop));
    }

    public async Task BeginAsync(ReviewState plan, CancellationToken stop)
    {
        var turn = await db.Set<ReviewTurn>().FirstOrDefaultAsync(t => t.PostId == plan.Post.Id, stop);
        if (turn is null)
        {
            db.Add(turn = plan.Turn);
        }

        (turn.RoundId, turn.PolicyVersionId, turn.Tier) = (plan.Turn.RoundId, plan.Turn.PolicyVersionId, plan.Turn.Tier);
        await GoAsync(plan with { Turn = turn }, stop);
    }

    /// <summary>After a decision that satisfied its step.</summary>
    public async Task GoAsync(ReviewState state, CancellationToken stop)
    {
        if (state.Next is not { } step)
        {
            return;
        }

        if (db.Entry(state.Turn).State is EntityState.Detached)
        {
            db.Add(state.Turn);
        }

        else if (db.Entry(state.Turn).State is not EntityState.Added)
        {
            // Written whatever was read: somebody may claim it, or it may become late, while this step is being decided.
            db.Entry(state.Turn).Property(t => t.EscalatedAt).IsModified = true;
            db.Entry(state.Turn).Property(t => t.ClaimedById).IsModified = true;
            db.Entry(state.Turn).Property(t => t.ClaimedUntil).IsModified = true;
        }

        var (company, now) = (await settings.CompanyAsync(stop), clock.GetUtcNow());
        state.Turn.Reach(step.Index, now, step.Step.DueHours is { } hours ? company.WorkingHours.After(now, TimeSpan.FromHours(hours), company.TimeZone) : null);
        db.Raise(new ReviewStepReached(state.Post.Id, step.Step.Name, Told(state, step), state.Turn.DueAt));
    }

    /// <summary>The words of a post in review changed: what was decided was about other words, and other steps may apply to these.</summary>
    public async Task ChangedAsync(Post post, CancellationToken stop)
    {
        if (await db.Set<ReviewTurn>().FirstOrDefaultAsync(t => t.PostId == post.Id, stop) is not { } turn)
        {
            return;
        }

        var decided = await db.Set<StepDecision>().AnyAsync(d => d.PostId == post.Id && d.RoundId == turn.RoundId, stop);
        if (!decided && turn.PolicyVersionId == DefaultPolicy.Original.Id)
        {
            return;
        }

        var policy = await shelf.VersionAsync(turn.PolicyVersionId, stop);
        var state = OpenReview.Of(post, policy, turn, facts.Of(post.Content(), turn.Tier), [], [], await crowd.HandleAsync(stop));
        if (decided || state.Next?.Index != turn.Step)
        {
            turn.RoundId = ids.New();
            await GoAsync(state, stop);
        }
    }

    private static List<Guid> Told(ReviewState state, StepStanding step) =>
        [.. step.Asked.Select(a => a.Id).Concat(step.Asked.Select(a => state.Crowd.DeputyOf(a.Id, Owners.Of(state.Post))?.Id).OfType<Guid>()).Distinct().Take(MostTold)];
}
