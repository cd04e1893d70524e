using ContentHub.Data;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>Moves with their notes, and what was signed: the last things to be left out.</summary>
internal sealed class MoveLines(HubDbContext db)
{
    public async Task<TrailPart> ForAsync(Guid post, int most, CancellationToken stop)
    {
        var all = db.Set<StageChange>().Where(c => c.PostId == post);
        var rows = await all.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(most)
            .Select(c => new
            {
                Move = c,
                Number = db.Set<Revision>().Where(r => r.Id == c.RevisionId).Select(r => (int?)r.Number).FirstOrDefault(),
                Signed = c.Action == PostAction.Approve ? db.Set<Approval>().Where(a => a.RevisionId == c.RevisionId).Select(a => a.Hash).FirstOrDefault() : null,
                Approver = c.Action == PostAction.Approve ? db.Set<Approval>().Where(a => a.RevisionId == c.RevisionId).Select(a => (Guid?)a.ById).FirstOrDefault() : null,
            })
            .AsNoTracking().ToListAsync(stop);
        var lines = rows.ConvertAll(r => new TrailLine(Kind(r.Move.Action), r.Move.At, r.Move.ById, What(r.Move.Action, r.Number, r.Approver is { } other && other != r.Move.ById))
        {
            Said = r.Move.Note,
            Hash = r.Signed ?? "",
            RevisionId = r.Number is null ? null : r.Move.RevisionId,
        });
        return new TrailPart(lines, rows.Count < most ? 0 : await all.CountAsync(stop) - rows.Count);
    }

    private static TrailKind Kind(PostAction action) => action switch
    {
        PostAction.Create => TrailKind.Started,
        PostAction.Approve => TrailKind.Approved,
        PostAction.RequestChanges => TrailKind.SentBack,
        _ => TrailKind.Moved,
    };

    /// <param name="last">The approval is somebody else's; this was the last word that it waited for.</param>
    private static string What(PostAction action, int? number, bool last) => action switch
    {
        PostAction.Create => "started the post",
        PostAction.Submit => $"submitted revision {number} for review",
        PostAction.TakeBack => "took it back",
        PostAction.RequestChanges => number is null ? "asked for changes" : $"asked for changes to revision {number}",
        PostAction.Approve => last ? $"completed the approval of revision {number}" : $"approved revision {number}",
        PostAction.Correct => "took it up to correct it",
        PostAction.Reopen => "reopened it",
        PostAction.Archive => "archived it",
        PostAction.HandOver => "handed it over",
        PostAction.Trash => "moved it to the trash",
        PostAction.Restore => "restored it from the trash",
        PostAction.TakeOver => "took over writing",
        PostAction.RestoreRevision => "made an earlier revision the text again",
    };
}
