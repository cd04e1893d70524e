using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Home;

/// <summary>What the home page says of posts: taken over by somebody, sent back to me, to review (oldest first), my drafts, mine in review.</summary>
internal sealed class MyWork(HubDbContext db, IPeople people, WaitingReviews reviews, TimeProvider clock) : IHomeItems
{
    private const int Most = 20;
    private const int MostLookedAt = 100;

    /// <summary>So long the home page says that somebody took over one's draft.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<HomeItem>> ForAsync(Actor actor, CancellationToken stop)
    {
        var mine = await MineAsync(actor, stop);
        var (waiting, stands) = await WaitingAsync(actor, stop);
        string What(Row w) => stands[w.Id].Step is { } step ? $"“{step}”" : "a review";
        var yes = await YesAsync(actor, stop);
        var askers = await AskersAsync([.. mine.Where(m => m.Stage is PostStage.ChangesRequested).Select(m => m.Id)], stop);
        var taken = await TakenOverAsync([.. mine.Where(m => m.Stage is not PostStage.InReview)], actor, stop);
        Guid[] ids = [.. waiting.Select(w => w.AuthorId).Concat(askers.Values).Concat(taken.Select(t => t.ById)).Distinct()];
        var names = ids.Length == 0 ? null : await people.FindManyAsync(ids, stop);
        string Name(Guid id) => names?.GetValueOrDefault(id)?.Name ?? "Somebody who left";
        return
        [
            .. taken.Select(t => Item(t.Row with { At = t.At }, HomeSection.NeedsAttention, $"{Name(t.ById)} took over your draft", "Look at it", PostPages.Editor)),
            .. mine.Where(m => m.Stage is PostStage.ChangesRequested).Select(m => Item(m, HomeSection.WaitingForYou, $"{Name(askers.GetValueOrDefault(m.Id))} asked for changes", "Make the changes", PostPages.Editor)),
            .. yes.Select(m => Item(m, HomeSection.WaitingForYou, "Somebody changed what your post says. Your yes is needed", "Read it", PostPages.Review)),
            .. waiting.Where(w => stands[w.Id].Overdue).Select(w => Item(w with { At = stands[w.Id].DueAt!.Value }, HomeSection.NeedsAttention, $"{Name(w.AuthorId)} waits for {What(w)}, which was due", "Review", PostPages.Review)),
            .. waiting.Where(w => !stands[w.Id].Overdue).Select(w => Item(w, HomeSection.WaitingForYou, $"{Name(w.AuthorId)} waits for {What(w)}{DueWords.Of(stands[w.Id].DueAt, actor)}", "Review", PostPages.Review)),
            .. mine.Where(m => m.Stage is PostStage.Draft).Select(m => Item(m, HomeSection.InProgress, "Your draft", "Go on writing", PostPages.Editor)),
            .. mine.Where(m => m.Stage is PostStage.InReview && !yes.Exists(y => y.Id == m.Id)).Select(m => Item(m, HomeSection.InProgress, "In review", "Look at it", PostPages.Editor)),
        ];
    }

    private async Task<List<Row>> MineAsync(Actor actor, CancellationToken stop)
    {
        var rows = new List<Row>();
        foreach (var stage in actor.Can(PostsPermissions.Write) ? new[] { PostStage.ChangesRequested, PostStage.Draft, PostStage.InReview } : [])
        {
            rows.AddRange(await db.Set<Post>().Where(p => p.HolderId == actor.Id && p.Stage == stage && p.TrashedAt == null)
                .OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(Most)
                .Select(p => new Row(p.Id, p.Title, p.AuthorId, p.Stage, p.Stage == PostStage.Draft ? p.UpdatedAt : p.StageSince, p.LastEditorId == actor.Id ? p.UpdatedAt : null)).ToListAsync(stop));
        }

        return rows;
    }

    /// <summary>Whose last word is missing because others changed what the post says.</summary>
    private async Task<List<Row>> YesAsync(Actor actor, CancellationToken stop) => actor.Can(PostsPermissions.Approve) ? []
        : await db.Set<Post>().Where(p => p.AuthorId == actor.Id && p.Stage == PostStage.InReview && p.TrashedAt == null)
            .Join(db.Set<ReviewTurn>().Where(t => t.Step == AuthorsYes.Index), p => p.Id, t => t.PostId, (p, t) => new { p, t.Since })
            .OrderBy(r => r.Since).Take(Most).Select(r => new Row(r.p.Id, r.p.Title, r.p.AuthorId, r.p.Stage, r.Since, null)).ToListAsync(stop);

    /// <summary>What asks this person. Who may review at all sees the rest in the queue.</summary>
    private async Task<(List<Row> Rows, IReadOnlyDictionary<Guid, WaitingReview> Stands)> WaitingAsync(Actor actor, CancellationToken stop)
    {
        if (!ReviewQueue.MayReview(actor))
        {
            return ([], new Dictionary<Guid, WaitingReview>());
        }

        var rows = await ReviewQueue.Waiting(db, null).Where(p => p.AuthorId != actor.Id && p.HolderId != actor.Id).Take(MostLookedAt)
            .Select(p => new { Row = new Row(p.Id, p.Title, p.AuthorId, p.Stage, p.SubmittedAt ?? p.StageSince, null), p.HolderId }).ToListAsync(stop);
        var stands = await reviews.HandleAsync([.. rows.Select(r => (r.Row.Id, new Owners(r.Row.AuthorId, r.HolderId)))], actor, stop);
        return ([.. rows.Select(r => r.Row).Where(r => stands[r.Id].Yours).Take(Most)], stands);
    }

    /// <summary>Whose writing somebody else took over of late, unless they went on writing themselves since.</summary>
    private async Task<IReadOnlyList<Taken>> TakenOverAsync(List<Row> writing, Actor actor, CancellationToken stop)
    {
        if (writing.Count == 0)
        {
            return [];
        }

        var (ids, since) = (writing.Select(w => w.Id).ToList(), clock.GetUtcNow() - Told);
        var changes = await db.Set<StageChange>().Where(c => ids.Contains(c.PostId) && c.Action == PostAction.TakeOver && c.At >= since)
            .Select(c => new { c.PostId, c.ById, c.At }).ToListAsync(stop);
        return
        [
            .. changes.GroupBy(c => c.PostId).Select(g => g.MaxBy(c => c.At)!).Where(c => c.ById != actor.Id)
                .Select(c => new Taken(writing.Single(w => w.Id == c.PostId), c.ById, c.At)).Where(t => t.Row.WroteAt is null || t.Row.WroteAt < t.At),
        ];
    }

    /// <summary>Who asked for changes last, for each post.</summary>
    private async Task<Dictionary<Guid, Guid>> AskersAsync(List<Guid> sentBack, CancellationToken stop) => sentBack.Count == 0
        ? []
        : await db.Set<StageChange>().Where(c => sentBack.Contains(c.PostId) && c.Action == PostAction.RequestChanges)
            .GroupBy(c => c.PostId).Select(g => new { PostId = g.Key, g.OrderByDescending(c => c.At).First().ById }).ToDictionaryAsync(c => c.PostId, c => c.ById, stop);

    private static HomeItem Item(Row row, HomeSection section, string sentence, string button, string page) =>
        new(section, row.Title.Length > 0 ? row.Title : "Untitled", sentence, row.At, button, PageLink.To(page, ("id", row.Id)));

    /// <param name="WroteAt">When this person wrote the last words; null when somebody else did.</param>
    private sealed record Row(Guid Id, string Title, Guid AuthorId, PostStage Stage, DateTimeOffset At, DateTimeOffset? WroteAt);

    private sealed record Taken(Row Row, Guid ById, DateTimeOffset At);
}
