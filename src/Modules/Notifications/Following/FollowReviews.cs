using System.Security.Cryptography;
using System.Text;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>Whom a review waits for: its policy's steps say who, and when it is late.</summary>
internal sealed class FollowReviews(IPosts posts, IPostMoves moves, TellPeople tell, CloseMatters close)
{
    public async Task ReachedAsync(ReviewStepReached reached, CancellationToken stop)
    {
        await close.OfKindAsync(reached.ChangedById is null ? Kind.YesNeeded : Kind.ReviewWaiting, reached.PostId, stop);
        if (await MatterAsync("step", reached.PostId, reached.Step, stop) is not { } matter)
        {
            return;
        }

        if (reached.ChangedById is { } who)
        {
            await tell.HandleAsync(matter with { Kind = Kind.YesNeeded, ById = who }, reached.AskedIds, stop);
        }
        else
        {
            await tell.HandleAsync(matter with { DueAt = reached.DueAt }, reached.AskedIds, stop);
            await close.OthersAsync(matter, stop);
        }
    }

    public async Task OverdueAsync(ReviewOverdue late, CancellationToken stop)
    {
        if (await MatterAsync("late", late.PostId, late.Step, stop) is { } matter)
        {
            await tell.HandleAsync(matter with { Detail = $"{late.Step} is overdue" }, [.. late.AskedIds, .. late.EscalatedToIds], stop);
        }
    }

    public async Task DelegatedAsync(ReviewDelegated passed, CancellationToken stop)
    {
        await close.OfKindAsync(Kind.ReviewWaiting, passed.PostId, passed.FromId, stop);
        if (await MatterAsync("passed", passed.PostId, passed.Step, stop) is { } matter)
        {
            await tell.HandleAsync(matter with { Detail = $"Passed on to you: {passed.Step}" }, [passed.ToId], stop);
        }
    }

    /// <summary>Null when it is not in review any more. It happens now, not when the post was submitted; it may come up again: a step is reached anew when a post is submitted again.</summary>
    private async Task<Matter?> MatterAsync(string what, Guid postId, string step, CancellationToken stop) =>
        await posts.FindAsync(postId, Actor.System, stop) is { Succeeded: true, Value: { InTrash: false, Stage: PostStage.InReview } }
        && await moves.LatestAsync(postId, PostStage.InReview, stop) is { } move
            ? new Matter(Kind.ReviewWaiting, Documents.Post, postId, $"{what}:{postId:N}:{Short(step)}", move.ById) { Repeats = true }
            : null;

    private static string Short(string step) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(step)))[..16];
}
