using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comparing;

/// <summary>Compares two revisions of a post, or one with the working copy. Who may read the post may.</summary>
internal sealed class ComparePost(HubDbContext db, PostDesk desk, CutRevision cut, CompareContents contents)
{
    public const int MostChoices = 200;

    /// <param name="from">Number of the earlier one; without it what was decided on last, or the one before <paramref name="to"/>.</param>
    /// <param name="to">Number of the later one; without it the working copy.</param>
    public async Task<Result<Comparison>> HandleAsync(Guid id, int? from, int? to, bool asWritten, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<Comparison>.Refused(opened.Errors);
        }

        var choices = await ChoicesAsync(id, stop);
        var start = from ?? await StartAsync(id, to, stop);
        if (start is null)
        {
            return new Comparison(opened.Value.View(), null, null, choices, [], [], 0, "", [], true);
        }

        var (old, now) = (await FindAsync(id, start, stop), await FindAsync(id, to, stop));
        if (old is null || (to is not null && now is null))
        {
            return new NotThere("revision");
        }

        // A revision holds the generated texts for networks too, so the working copy is compared with them.
        var later = now?.Content() ?? await cut.CompleteAsync(opened.Value, opened.Value.Content(), stop);
        var diff = contents.Of(old.Content(), later, asWritten, stop);
        var sections = Section.Of(diff.Rows);
        return new Comparison(
            opened.Value.View(), Choice(old), now is null ? null : Choice(now), choices, diff.Fields, sections, Count(diff.Rows), diff.Summary,
            [old.Hash, now?.Hash ?? CanonicalForm.Hash(CanonicalForm.Write(later))], diff.InFull);
    }

    /// <summary>Whether somebody decided on this post before, so that "since last time" means something. The caller has opened the post.</summary>
    public Task<bool> DecidedBeforeAsync(Guid id, CancellationToken stop) => Decisions(id).AnyAsync(stop);

    private static RevisionChoice Choice(Revision r) => new(r.Id, r.Number, r.Reason, r.CutAt);

    /// <summary>Rows that differ and stand together are one change.</summary>
    private static int Count(IReadOnlyList<Row> rows) =>
        rows.Where((row, i) => row.Kind is not RowKind.Same && (i == 0 || rows[i - 1].Kind is RowKind.Same)).Count();

    private Task<List<RevisionChoice>> ChoicesAsync(Guid id, CancellationToken stop) => db.Set<Revision>()
        .Where(r => r.PostId == id).OrderByDescending(r => r.Number).Take(MostChoices)
        .Select(r => new RevisionChoice(r.Id, r.Number, r.Reason, r.CutAt)).ToListAsync(stop);

    private Task<Revision?> FindAsync(Guid id, int? number, CancellationToken stop) => number is null
        ? Task.FromResult<Revision?>(null)
        : db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.PostId == id && r.Number == number, stop);

    private async Task<int?> StartAsync(Guid id, int? to, CancellationToken stop)
    {
        var cuts = db.Set<Revision>().Where(r => r.PostId == id && (to == null || r.Number < to));
        var decided = to is not null ? null : await Decisions(id)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Select(c => c.RevisionId).FirstOrDefaultAsync(stop);
        var start = decided is null ? null : await cuts.Where(r => r.Id == decided).Select(r => (int?)r.Number).FirstOrDefaultAsync(stop);
        return start ?? await cuts.OrderByDescending(r => r.Number).Select(r => (int?)r.Number).FirstOrDefaultAsync(stop)
            ?? await db.Set<Revision>().Where(r => r.PostId == id).MinAsync(r => (int?)r.Number, stop);
    }

    private IQueryable<StageChange> Decisions(Guid id) => db.Set<StageChange>()
        .Where(c => c.PostId == id && c.RevisionId != null && (c.Action == PostAction.Approve || c.Action == PostAction.RequestChanges));
}
