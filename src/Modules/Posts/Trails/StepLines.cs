using ContentHub.Data;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>What was decided step by step, and what was passed on. With whom the review ended is told by the move.</summary>
internal sealed class StepLines(HubDbContext db)
{
    public async Task<TrailPart> ForAsync(Guid post, int most, CancellationToken stop)
    {
        var (decided, passed) = (db.Set<StepDecision>().Where(d => d.PostId == post && !d.ToldByMove), db.Set<StepDelegation>().Where(d => d.PostId == post));
        var rows = await decided.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(most)
            .Select(d => new { Step = d, Number = db.Set<Revision>().Where(r => r.Id == d.RevisionId).Select(r => r.Number).FirstOrDefault() }).AsNoTracking().ToListAsync(stop);
        var handed = await passed.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(most).AsNoTracking().ToListAsync(stop);
        var lines = rows
            .Select(r => new TrailLine(TrailKind.Decided, r.Step.At, r.Step.ById, What(r.Step, r.Number)) { Said = r.Step.Note, Hash = r.Step.Hash, RevisionId = r.Step.RevisionId, ForIds = r.Step.Covers })
            .Concat(handed.Select(d => new TrailLine(TrailKind.Decided, d.At, d.FromId, $"passed “{d.StepName}” on to") { Said = d.Note, ForIds = [d.ToId] }))
            .OrderByDescending(l => l.At).Take(most).ToList();
        var all = rows.Count < most && handed.Count < most ? lines.Count : await decided.CountAsync(stop) + await passed.CountAsync(stop);
        return new TrailPart(lines, Math.Max(0, all - lines.Count));
    }

    private static string What(StepDecision step, int number) => step.Kind switch
    {
        DecisionKind.Agreed => $"agreed to “{step.StepName}” for revision {number}{(step.Covers.Count > 0 ? " in the place of" : "")}",
        DecisionKind.Kept => $"agreed to “{step.StepName}” before; it stands for revision {number}: {EditWords.Count(step.Edits)} since",
        DecisionKind.Skipped => $"skipped “{step.StepName}” and what came after it for revision {number}",
    };
}
