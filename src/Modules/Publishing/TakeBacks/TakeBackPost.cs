using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Decisions;

namespace ContentHub.Publishing.TakeBacks;

/// <param name="Done">Publications that were cancelled or whose withdrawal has begun.</param>
/// <param name="Refused">Channel and why, for those that changed in this very moment.</param>
internal sealed record TakenBack(int Done, IReadOnlyList<string> Refused);

/// <summary>Takes a post back from every channel that allows it: exactly the plan that the person saw.</summary>
internal sealed class TakeBackPost(PlanTakeBack plan, CancelPublication cancel, WithdrawPublication withdraw)
{
    public async Task<Result<TakenBack>> HandleAsync(Guid postId, string seen, Actor by, CancellationToken stop)
    {
        var planned = await plan.HandleAsync(postId, by, stop);
        if (!planned.Succeeded)
        {
            return Result<TakenBack>.Refused(planned.Errors);
        }

        if (planned.Value.Stamp != seen)
        {
            return new TakeBackPlanChanged();
        }

        var (done, refused) = (0, new List<string>());
        foreach (var line in planned.Value.Lines.Where(l => l.Runs))
        {
            var decision = new Decision(line.Publication.Id, line.Publication.Version);
            var result = line.Kind is TakeBackKind.Cancel or TakeBackKind.CancelAndLook ? await cancel.HandleAsync(decision, by, stop) : await withdraw.HandleAsync(decision, by, stop);
            done += result.Succeeded ? 1 : 0;
            refused.AddRange(result.Succeeded ? [] : [$"{line.Channel}: {result.Error.Message}"]);
        }

        return new TakenBack(done, refused);
    }
}

internal sealed record TakeBackPlanChanged()
    : Error("publication.take-back-changed", "Something moved since you opened this page, so nothing was taken back. Look at the plan as it is now, and decide again.", ErrorKind.Conflict);
