using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.History;

/// <summary>A line of the history: a move with its note, or a revision that was cut before its words were replaced.</summary>
/// <param name="Action">Null when the line is a cut revision.</param>
/// <param name="Reason">Why the revision was cut; null when the line is a move.</param>
/// <param name="RevisionNumber">Of the cut revision, or of the one that the move is about.</param>
/// <param name="SignedHash">With an approval: the hash that was signed.</param>
internal sealed record HistoryLine(
    Guid Id, DateTimeOffset At, string Who, PostAction? Action, PostStage? From, PostStage? To, string Note,
    CutReason? Reason, Guid? RevisionId, int? RevisionNumber, string? SignedHash)
{
    /// <summary>The approval is somebody else's; this was the last word that it waited for: the author's yes, or a correction that needs nobody.</summary>
    public bool Completes { get; init; }
}

/// <summary>Everything that happened to a post, last first.</summary>
internal sealed class PostHistory(HubDbContext db, PostDesk desk, IPeople people)
{
    public const int Size = 50;

    public async Task<Result<Page<HistoryLine>>> HandleAsync(Guid id, string? after, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<Page<HistoryLine>>.Refused(opened.Errors);
        }

        var lines = (await MovesAsync(id, Cursor.Of(after), stop)).Concat(await CutsAsync(id, Cursor.Of(after), stop))
            .OrderByDescending(l => l.At).ThenByDescending(l => l.Id.ToString(), StringComparer.Ordinal).Take(Size + 1).ToList();
        var names = await people.FindManyAsync([.. lines.Select(l => l.ById).Distinct()], stop);
        var shown = lines.Take(Size).Select(l => l.Line(l.ById == Guid.Empty ? Actor.System.Name : names.TryGetValue(l.ById, out var who) ? who.Name : "Somebody who left")).ToList();
        return new Page<HistoryLine>(shown, lines.Count > Size ? new Cursor(shown[^1].At, shown[^1].Id).ToString() : null);
    }

    private async Task<List<Happened>> MovesAsync(Guid id, Cursor? after, CancellationToken stop)
    {
        var moves = db.Set<StageChange>().Where(c => c.PostId == id);
        moves = after is null ? moves : moves.Where(c => c.At < after.At || (c.At == after.At && c.Id.CompareTo(after.Id) < 0));
        var rows = await moves.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(Size + 1)
            .Select(c => new
            {
                Move = c,
                Number = db.Set<Revision>().Where(r => r.Id == c.RevisionId).Select(r => (int?)r.Number).FirstOrDefault(),
                Signed = c.Action == PostAction.Approve ? db.Set<Approval>().Where(a => a.RevisionId == c.RevisionId).Select(a => a.Hash).FirstOrDefault() : null,
                Approver = c.Action == PostAction.Approve ? db.Set<Approval>().Where(a => a.RevisionId == c.RevisionId).Select(a => (Guid?)a.ById).FirstOrDefault() : null,
            })
            .AsNoTracking().ToListAsync(stop);
        return [.. rows.Select(r => new Happened(r.Move.Id, r.Move.At, r.Move.ById, who => new HistoryLine(
            r.Move.Id, r.Move.At, who, r.Move.Action, r.Move.From, r.Move.To, r.Move.Note, null, r.Move.RevisionId, r.Number, r.Signed) { Completes = r.Approver is { } other && other != r.Move.ById }))];
    }

    private async Task<List<Happened>> CutsAsync(Guid id, Cursor? after, CancellationToken stop)
    {
        // The others were cut by a move, whose own line names them.
        var cuts = db.Set<Revision>().Where(r => r.PostId == id && (r.Reason == CutReason.BeforeAnotherEdit || r.Reason == CutReason.BeforeOverwriting));
        cuts = after is null ? cuts : cuts.Where(r => r.CutAt < after.At || (r.CutAt == after.At && r.Id.CompareTo(after.Id) < 0));
        var rows = await cuts.OrderByDescending(r => r.Number).Take(Size + 1)
            .Select(r => new { r.Id, r.CutAt, r.CutById, r.Reason, r.Number }).ToListAsync(stop);
        return [.. rows.Select(r => new Happened(r.Id, r.CutAt, r.CutById, who => new HistoryLine(
            r.Id, r.CutAt, who, null, null, null, "", r.Reason, r.Id, r.Number, null)))];
    }

    private sealed record Happened(Guid Id, DateTimeOffset At, Guid ById, Func<string, HistoryLine> Line);
}
