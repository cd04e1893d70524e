using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>Begins a review, leads it on to its next step, or back to the first when the words changed. Part of the caller's unit of work.</summary>
internal sealed class ReachStep(HubDbContext db, PolicyShelf shelf, ReadFacts facts, GatherCrowd crowd, OpenReview reviews, AskAuthor author, CutRevision cut, ISettings settings, Ids ids, TimeProvider clock)
{
    private const int MostTold = 50;

    /// <summary>So far back goes a "yes"; older rounds are asked again.</summary>
    private const int MostRounds = 20;

    /// <summary>What a submit would begin: the policy that counts now is the one that the review is held under. Changes nothing.</summary>
    public async Task<ReviewState> PlanAsync(Post post, Actor by, CancellationToken stop)
    {
        var (policy, found, who) = (await shelf.ForAsync(post, stop), await facts.OfAsync(post, stop), await crowd.HandleAsync(stop));
        var last = await db.Set<ReviewTurn>().AsNoTracking().FirstOrDefaultAsync(t => t.PostId == post.Id, stop);
        var keeps = last?.PolicyVersionId == policy.Id ? Earlier(last) : [];
        var turn = new ReviewTurn { PostId = post.Id, RoundId = ids.New(), Keeps = keeps, PolicyVersionId = policy.Id, Tier = found.Tier };
        var content = post.Content();
        var decisions = await reviews.DecisionsAsync(post, policy, turn, content, await cut.HashAsync(post, content, stop), who, stop);
        return OpenReview.Of(post, policy, turn, found, decisions, [], who, await author.HandleAsync(post, policy, content, who, by.Id, stop));
    }

    public async Task BeginAsync(ReviewState plan, CancellationToken stop)
    {
        var turn = await db.Set<ReviewTurn>().FirstOrDefaultAsync(t => t.PostId == plan.Post.Id, stop);
        if (turn is null)
        {
            db.Add(turn = plan.Turn);
        }

        (turn.RoundId, turn.Keeps, turn.PolicyVersionId, turn.Tier) = (plan.Turn.RoundId, plan.Turn.Keeps, plan.Turn.PolicyVersionId, plan.Turn.Tier);
        await GoAsync(plan with { Turn = turn }, stop);
    }

    /// <summary>Somebody asked for changes, or withdrew the approval: nobody's "yes" stands any longer.</summary>
    public async Task ForgetAsync(Post post, CancellationToken stop)
    {
        if (await db.Set<ReviewTurn>().FirstOrDefaultAsync(t => t.PostId == post.Id, stop) is { } turn)
        {
            (turn.RoundId, turn.Keeps) = (ids.New(), []);
        }
    }

    /// <summary>After a decision that satisfied its step.</summary>
    public Task GoAsync(ReviewState state, CancellationToken stop) => state.Next is { } step ? GoAsync(state, step, stop) : Task.CompletedTask;

    private async Task GoAsync(ReviewState state, StepStanding step, CancellationToken stop)
    {
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
        db.Raise(new ReviewStepReached(state.Post.Id, step.Step.Name, Told(state, step), state.Turn.DueAt)
        {
            ChangedById = !step.IsAuthors ? null : state.Post.LastEditorId != state.Post.AuthorId ? state.Post.LastEditorId : state.Post.LastActorId,
        });
    }

    /// <summary>The words of a post in review changed: what was decided was about other words and may fall, and other steps may apply to these.</summary>
    public async Task ChangedAsync(Post post, CancellationToken stop)
    {
        if (await db.Set<ReviewTurn>().FirstOrDefaultAsync(t => t.PostId == post.Id, stop) is not { } turn)
        {
            return;
        }

        var policy = await shelf.VersionAsync(turn.PolicyVersionId, stop);
        var decided = await db.Set<StepDecision>().Where(d => d.PostId == post.Id && d.RoundId == turn.RoundId).Select(d => d.Id).ToListAsync(stop);
        if (decided.Count == 0 && turn.Keeps.Count == 0 && policy == DefaultPolicy.Original)
        {
            return;
        }

        var (content, who) = (post.Content(), await crowd.HandleAsync(stop));
        var standing = await reviews.DecisionsAsync(post, policy, turn, content, await cut.HashAsync(post, content, stop), who, stop);
        var state = OpenReview.Of(post, policy, turn, facts.Of(content, turn.Tier), standing, [], who, await author.HandleAsync(post, policy, content, who, null, stop));
        var fallen = decided.Exists(id => !standing.Any(d => d.Id == id || d.KeptFromId == id));
        if (fallen)
        {
            // A round of its own, so that each change that lets a "yes" fall is told once, not with every autosave that follows.
            (turn.Keeps, turn.RoundId) = (Earlier(turn), ids.New());
        }

        // With nothing left to decide, one more word at the last step ends it; whoever is asked there hears of it.
        if (state.Current is { } current && (fallen || current.Index != turn.Step))
        {
            await GoAsync(state, current, stop);
        }
    }

    private static IReadOnlyList<Guid> Earlier(ReviewTurn turn) => [.. turn.Keeps.Append(turn.RoundId).TakeLast(MostRounds)];

    private static List<Guid> Told(ReviewState state, StepStanding step) =>
        [.. step.Asked.Select(a => a.Id).Concat(step.Asked.Select(a => state.Crowd.DeputyOf(a.Id, Owners.Of(state.Post))?.Id).OfType<Guid>()).Distinct().Take(MostTold)];
}
