using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>Tells that a step was not decided in time, once, and lets those decide whom the policy names for this case.</summary>
internal sealed class EscalateReviews(HubDbContext db, PolicyShelf shelf, GatherCrowd crowd, IAudit audit, TimeProvider clock) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new("posts.escalate-reviews", TimeSpan.FromMinutes(5), typeof(EscalateReviews));
    private const int Batch = 100;
    private const int MostTold = 50;

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var late = await db.Set<ReviewTurn>().AsNoTracking().Where(t => t.DueAt != null && t.DueAt <= now && t.EscalatedAt == null)
            .Join(db.Set<Post>().Where(p => p.Stage == PostStage.InReview && p.TrashedAt == null), t => t.PostId, p => p.Id, (t, p) => new { Turn = t, Post = p })
            .OrderBy(t => t.Turn.DueAt).Take(Batch).ToListAsync(stop);
        foreach (var one in late)
        {
            await TellAsync(one.Post, one.Turn, now, stop);
        }

        return late.Count == Batch ? now : await NextAsync(stop);
    }

    private async Task TellAsync(Post post, ReviewTurn turn, DateTimeOffset now, CancellationToken stop)
    {
        var policy = await shelf.VersionAsync(turn.PolicyVersionId, stop);
        if (turn.Step >= policy.Steps.Count)
        {
            return;
        }

        var (step, who) = (policy.Steps[turn.Step], await crowd.HandleAsync(stop));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);

        // Whoever decides at this moment wins: then the row stands elsewhere and nothing is late.
        var marked = await db.Set<ReviewTurn>().Where(t => t.PostId == post.Id && t.RoundId == turn.RoundId && t.Step == turn.Step && t.EscalatedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.EscalatedAt, now), stop);
        if (marked == 1)
        {
            List<Guid> asked = [.. who.Asked(step.Who, Owners.Of(post)).Select(p => p.Id).Take(MostTold)];
            List<Guid> also = step.Escalate is { } to ? [.. who.Asked(to, Owners.Of(post)).Select(p => p.Id).Take(MostTold)] : [];
            db.Raise(new ReviewOverdue(post.Id, step.Name, asked, also, turn.DueAt!.Value));
            audit.Record(Actor.System, "review.overdue", MovePost.Subject(post), null, new { step = step.Name, due = turn.DueAt, also });
            await db.SaveChangesAsync(stop);
        }

        await transaction.CommitAsync(stop);
    }

    private Task<DateTimeOffset?> NextAsync(CancellationToken stop) =>
        db.Set<ReviewTurn>().Where(t => t.DueAt != null && t.EscalatedAt == null)
            .Join(db.Set<Post>().Where(p => p.Stage == PostStage.InReview && p.TrashedAt == null), t => t.PostId, p => p.Id, (t, _) => t.DueAt).MinAsync(stop);
}
