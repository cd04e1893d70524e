using ContentHub.Data;
using ContentHub.Posts.Contracts;
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
    private readonly Dictionary<(Guid Revision, string Hash), IReadOnlyList<ClassedEdit>> known = [];

    /// <param name="earlier">Decisions about other texts, of this round and of those that it keeps.</param>
    /// <param name="hash">Of the text in question.</param>
    /// <returns>Decisions of the kind <see cref="DecisionKind.Kept"/> about the text in question; they are stored when the review ends.</returns>
    public async Task<IReadOnlyList<StepDecision>> HandleAsync(
        ReviewTurn turn, PolicyVersion policy, IReadOnlyList<StepDecision> earlier, PostContent content, string hash, CancellationToken stop)
    {
        var said = await OriginsAsync(earlier, stop);
        var kept = new List<StepDecision>();
        foreach (var yes in said.Where(d => d.PolicyVersionId == policy.Id && d.Step < policy.Steps.Count))
        {
            var edits = await EditsAsync(yes.RevisionId, content, hash, stop);
            if (EditRules.Spare(policy.Edits, edits, yes.Step))
            {
                kept.Add(Keep(yes, turn, hash, edits));
            }
        }

        return kept;
    }

    /// <summary>The "yes" that people gave; records of kept ones lead to theirs.</summary>
    private async Task<IReadOnlyList<StepDecision>> OriginsAsync(IReadOnlyList<StepDecision> earlier, CancellationToken stop)
    {
        var ids = earlier.Where(d => d.Kind is DecisionKind.Kept).Select(d => d.KeptFromId).ToList();
        var origins = ids.Count == 0 ? [] : await db.Set<StepDecision>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(stop);
        return [.. earlier.Where(d => d.Kind is DecisionKind.Agreed).Concat(origins).DistinctBy(d => d.Id).OrderByDescending(d => d.At)];
    }

    private async Task<IReadOnlyList<ClassedEdit>> EditsAsync(Guid revision, PostContent content, string hash, CancellationToken stop)
    {
        if (!known.TryGetValue((revision, hash), out var edits))
        {
            var seen = await db.Set<Revision>().AsNoTracking().SingleAsync(r => r.Id == revision, stop);
            known[(revision, hash)] = edits = seen.Hash == hash ? [] : classify.Of(seen.Content(), await cut.CompleteAsync(content, stop), stop);
        }

        return edits;
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
