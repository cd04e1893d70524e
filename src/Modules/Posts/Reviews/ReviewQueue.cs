using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Steps;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Reviews;

/// <param name="Age">How long it has been waiting.</param>
/// <param name="Own">True: this person wrote or holds it and can't approve it.</param>
/// <param name="Stands">At which step, who is asked, and what is due.</param>
internal sealed record ReviewQueueItem(Guid Id, string Title, string AuthorName, DateTimeOffset SubmittedAt, TimeSpan Age, bool Own, WaitingReview Stands);

/// <summary>What waits for a review, oldest first.</summary>
internal sealed class ReviewQueue(HubDbContext db, IPeople people, WaitingReviews waiting, TimeProvider clock)
{
    public const int Size = 50;

    public async Task<Result<Page<ReviewQueueItem>>> HandleAsync(string? after, Actor by, CancellationToken stop)
    {
        if (!MayReview(by))
        {
            return new NotYours(PostsPermissions.Review);
        }

        var rows = await Waiting(db, Cursor.Of(after)).Take(Size + 1)
            .Select(p => new { p.Id, p.Title, p.AuthorId, p.HolderId, p.SubmittedAt }).ToListAsync(stop);
        var shown = rows.Take(Size).ToList();
        var names = await people.FindManyAsync([.. shown.Select(p => p.AuthorId).Distinct()], stop);
        var stands = await waiting.HandleAsync([.. shown.Select(p => (p.Id, new Owners(p.AuthorId, p.HolderId)))], by, stop);
        var now = clock.GetUtcNow();
        var items = shown.Select(p => new ReviewQueueItem(
            p.Id, p.Title, names.TryGetValue(p.AuthorId, out var who) ? who.Name : "Somebody who left", p.SubmittedAt!.Value, now - p.SubmittedAt.Value,
            p.AuthorId == by.Id || p.HolderId == by.Id, stands[p.Id])).ToList();
        return new Page<ReviewQueueItem>(items, rows.Count > Size ? new Cursor(items[^1].SubmittedAt, items[^1].Id).ToString() : null);
    }

    public static bool MayReview(Actor by) => by.Can(PostsPermissions.Review) || by.Can(PostsPermissions.Approve);

    /// <summary>Oldest first, after a place in the list. Only for people who may review.</summary>
    public static IQueryable<Post> Waiting(HubDbContext db, Cursor? after)
    {
        var waiting = db.Set<Post>().Where(p => p.Stage == PostStage.InReview && p.TrashedAt == null);
        waiting = after is null ? waiting : waiting.Where(p => p.SubmittedAt > after.At || (p.SubmittedAt == after.At && p.Id.CompareTo(after.Id) > 0));
        return waiting.OrderBy(p => p.SubmittedAt).ThenBy(p => p.Id);
    }
}
