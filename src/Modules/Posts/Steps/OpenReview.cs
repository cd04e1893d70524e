using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>Where the review of a post stands for a text.</summary>
internal sealed class OpenReview(HubDbContext db, PolicyShelf shelf, ReadFacts facts, GatherCrowd crowd)
{
    /// <param name="post">In review, or approved: then as it was decided.</param>
    /// <param name="hash">Of the text in question: decisions about another one do not count.</param>
    public async Task<ReviewState> HandleAsync(Post post, PostContent content, string hash, CancellationToken stop)
    {
        var turn = await db.Set<ReviewTurn>().FirstOrDefaultAsync(t => t.PostId == post.Id, stop) ?? ReviewTurn.Old(post.Id, post.StageSince);
        var decisions = await db.Set<StepDecision>().AsNoTracking().Where(d => d.PostId == post.Id && d.RoundId == turn.RoundId && d.Hash == hash)
            .OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(stop);
        var passedOn = await db.Set<StepDelegation>().AsNoTracking().Where(d => d.PostId == post.Id && d.RoundId == turn.RoundId).ToListAsync(stop);
        return Of(post, await shelf.VersionAsync(turn.PolicyVersionId, stop), turn, facts.Of(content, turn.Tier), decisions, passedOn, await crowd.HandleAsync(stop));
    }

    public static ReviewState Of(
        Post post, PolicyVersion policy, ReviewTurn turn, PostFacts found, IReadOnlyList<StepDecision> decisions, IReadOnlyList<StepDelegation> passedOn, Crowd crowd) => new(
        post, policy, turn,
        [
            .. policy.Steps.Index().Where(s => found.Meets(s.Item.When))
                .Select(s => new StepStanding(s.Index, s.Item, crowd.Asked(s.Item.Who, Owners.Of(post)), [.. decisions.Where(d => d.Step == s.Index)])),
        ],
        passedOn, crowd);
}
