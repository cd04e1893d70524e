using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>Where the review of a post stands for a text.</summary>
internal sealed class OpenReview(HubDbContext db, PolicyShelf shelf, ReadFacts facts, GatherCrowd crowd, CarryDecisions carry, AskAuthor author)
{
    /// <param name="post">In review, or approved: then as it was decided.</param>
    /// <param name="hash">Of the text in question: decisions about another one do not count.</param>
    public async Task<ReviewState> HandleAsync(Post post, PostContent content, string hash, CancellationToken stop)
    {
        var turn = await db.Set<ReviewTurn>().FirstOrDefaultAsync(t => t.PostId == post.Id, stop) ?? ReviewTurn.Old(post.Id, post.StageSince);
        var (policy, who) = (await shelf.VersionAsync(turn.PolicyVersionId, stop), await crowd.HandleAsync(stop));
        var decisions = await DecisionsAsync(post, policy, turn, content, hash, who, stop);
        var passedOn = await db.Set<StepDelegation>().AsNoTracking().Where(d => d.PostId == post.Id && d.RoundId == turn.RoundId).ToListAsync(stop);
        var yes = post.Stage is PostStage.InReview ? await author.HandleAsync(post, policy, content, who, null, stop) : null;
        return Of(post, policy, turn, facts.Of(content, turn.Tier), decisions, passedOn, who, yes);
    }

    /// <summary>What was decided about this text, and in a review what was decided about earlier ones and stands.</summary>
    public async Task<IReadOnlyList<StepDecision>> DecisionsAsync(Post post, PolicyVersion policy, ReviewTurn turn, PostContent content, string hash, Crowd who, CancellationToken stop)
    {
        List<Guid> rounds = [turn.RoundId, .. turn.Keeps];
        var all = await db.Set<StepDecision>().AsNoTracking().Where(d => d.PostId == post.Id && rounds.Contains(d.RoundId)).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(stop);
        var here = all.FindAll(d => d.RoundId == turn.RoundId && d.Hash == hash);
        var found = facts.Of(content, turn.Tier);
        List<int> applying = [.. policy.Steps.Index().Where(s => found.Meets(s.Item.When)).Select(s => s.Index)];
        var kept = post.Stage is PostStage.Approved || all.Count == here.Count ? []
            : await carry.HandleAsync(post, turn, policy, who, all.FindAll(d => !here.Contains(d)), applying, content, hash, stop);
        return [.. here, .. kept.Where(k => !here.Exists(d => d.Step == k.Step && d.ById == k.ById)).DistinctBy(k => (k.Step, k.ById))];
    }

    public static ReviewState Of(
        Post post, PolicyVersion policy, ReviewTurn turn, PostFacts found, IReadOnlyList<StepDecision> decisions, IReadOnlyList<StepDelegation> passedOn, Crowd crowd, AuthorsYes? yes) => new(
        post, policy, turn,
        [
            .. policy.Steps.Index().Where(s => found.Meets(s.Item.When))
                .Select(s => new StepStanding(s.Index, s.Item, crowd.Asked(s.Item.Who, Owners.Of(post)), [.. decisions.Where(d => d.Step == s.Index)])),
            .. yes is null ? Told(post, decisions, crowd) : [yes.Standing(decisions)],
        ],
        passedOn, crowd, yes);

    /// <summary>The author's yes that was given stays on the list.</summary>
    private static IEnumerable<StepStanding> Told(Post post, IReadOnlyList<StepDecision> decisions, Crowd crowd) => decisions.Any(d => d.Step == AuthorsYes.Index)
        ? [new StepStanding(AuthorsYes.Index, AuthorsYes.AsStep(post.AuthorId), crowd.Find(post.AuthorId) is { } author ? [author] : [], [.. decisions.Where(d => d.Step == AuthorsYes.Index)])]
        : [];
}
