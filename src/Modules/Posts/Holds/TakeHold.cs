using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Holds;

/// <summary>Says "I am writing here alone", and goes on saying so: the first beat takes a free document, later ones keep it.</summary>
internal sealed class TakeHold(HoldDesk desk, GuardHold guard, TimeProvider clock)
{
    public async Task<Result<HoldView>> HandleAsync(string kind, Guid id, Actor by, CancellationToken stop)
    {
        if (await desk.ObjectionAsync(kind, id, by, stop) is { } objection)
        {
            return Result<HoldView>.Refused(objection);
        }

        var together = await guard.AloneAsync(kind, id, by, stop);
        if (!together.Succeeded)
        {
            return Result<HoldView>.Refused(together.Errors);
        }

        var hold = await desk.FindAsync(kind, id, stop);
        if (hold is not null && !hold.IsFreeFor(by.Id, clock.GetUtcNow()))
        {
            return new HeldBySomeone((await desk.ViewAsync(hold, by, stop)).Name);
        }

        return await desk.SaveAsync(hold, kind, id, by, stop);
    }
}
