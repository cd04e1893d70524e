using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>"I am looking at it": tells the others who are asked, for two hours or until it is decided.</summary>
internal sealed class ClaimReview(HubDbContext db, PostDesk desk, CurrentReview current, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await current.HandleAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var (state, now) = (opened.Value, clock.GetUtcNow());
        if (state.Objection(by) is { } objection)
        {
            return Result.Refused(objection);
        }

        await current.KeepAsync(state, stop);
        var (round, step) = (state.Turn.RoundId, state.Turn.Step);
        var claimed = await db.Set<ReviewTurn>()
            .Where(t => t.PostId == id && t.RoundId == round && t.Step == step && (t.ClaimedById == null || t.ClaimedById == by.Id || t.ClaimedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ClaimedById, by.Id).SetProperty(t => t.ClaimedUntil, now + Lasts), stop);
        if (claimed == 1)
        {
            return Result.Done;
        }

        var other = await db.Set<ReviewTurn>().Where(t => t.PostId == id && t.RoundId == round && t.Step == step).Select(t => t.ClaimedById).FirstOrDefaultAsync(stop);
        return other is { } who ? new ClaimedByOther(await desk.WhoAsync(who, by, stop)) : new NothingToClaim();
    }

    /// <summary>Takes one's own word back; nothing happens when there is none.</summary>
    public async Task<Result> ReleaseAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        await db.Set<ReviewTurn>().Where(t => t.PostId == id && t.ClaimedById == by.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ClaimedById, (Guid?)null).SetProperty(t => t.ClaimedUntil, (DateTimeOffset?)null), stop);
        return Result.Done;
    }
}
