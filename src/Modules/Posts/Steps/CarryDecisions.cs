using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>
/// Which earlier "yes" stands for a text that was edited since. Each is compared with the very text that its person saw, so that many small edits in a row never
/// add up to a large one.
/// </summary>
internal sealed class CarryDecisions(HubDbContext db, CutRevision cut, ClassifyEdit classify)
{
    /// <param name="earlier">Decisions about other texts, of this round and of those that it keeps.</param>
    /// <param name="applying">Steps of the policy that apply to the text.</param>
    /// <param name="hash">Of the text in question.</param>
    /// <returns>Decisions of the kind <see cref="DecisionKind.Kept"/> about the text in question; they are stored when the review ends.</returns>
    public async Task<IReadOnlyList<StepDecision>> HandleAsync(
        Post post, ReviewTurn turn, PolicyVersion policy, Crowd crowd, IReadOnlyList<StepDecision> earlier, IReadOnlyCollection<int> applying, PostContent content, string hash, CancellationToken stop)
    {
        var said = (await OriginsAsync(earlier, stop)).Where(d => d.PolicyVersionId == policy.Id && applying.Contains(d.Step) && IsStillAsked(d, policy, crowd, Owners.Of(post))).ToList();
        if (said.Count == 0)
        {
            return [];
        }

        var ids = said.Select(d => d.RevisionId).Distinct().ToList();
        var seen = await db.Set<Revision>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(stop);
        var now = await cut.CompleteAsync(post, content, stop);
        var edits = seen.ToDictionary(r => r.Id, r => r.Hash == hash ? [] : classify.Of(r.Content(), now, stop));
        return [.. said.Where(d => EditRules.Spare(policy.Edits, edits[d.RevisionId], d.Step, applying)).Select(d => Keep(d, turn, hash, edits[d.RevisionId]))];
    }

    /// <summary>Whoever left, lost the right, or has the post by now says nothing any more.</summary>
    private static bool IsStillAsked(StepDecision yes, PolicyVersion policy, Crowd crowd, Owners of) =>
        !of.Has(yes.ById) && crowd.Find(yes.ById) is { } who && Crowd.MayReview(who)
        && crowd.Asked(policy.Steps[yes.Step].Who, of) is var asked && (asked.Any(a => a.Id == yes.ById) || asked.Any(a => yes.Covers.Contains(a.Id)));

    /// <summary>The "yes" that people gave; records of kept ones lead to theirs.</summary>
    private async Task<IReadOnlyList<StepDecision>> OriginsAsync(IReadOnlyList<StepDecision> earlier, CancellationToken stop)
    {
        var ids = earlier.Where(d => d.Kind is DecisionKind.Kept).Select(d => d.KeptFromId).ToList();
        var origins = ids.Count == 0 ? [] : await db.Set<StepDecision>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(stop);
        return [.. earlier.Where(d => d.Kind is DecisionKind.Agreed).Concat(origins).DistinctBy(d => d.Id).OrderByDescending(d => d.At)];
    }

    private static StepDecision Keep(StepDecision yes, ReviewTurn turn, string hash, IReadOnlyList<ClassedEdit> edits) => new()
    {
        Id = Guid.Empty,
        PostId = yes.PostId,
        RoundId = turn.RoundId,
        PolicyVersionId = yes.PolicyVersionId,
        Step = yes.Step,
        StepName = yes.StepName,
        Kind = DecisionKind.Kept,
        RevisionId = yes.RevisionId,
        Hash = hash,
        ById = yes.ById,
        Covers = yes.Covers,
        Note = yes.Note,
        At = yes.At,
        ToldByMove = false,
        KeptFromId = yes.Id,
        Edits = edits,
    };
}
