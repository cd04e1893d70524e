using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Decisions;

/// <summary>Takes a delivered publication back: from the own site before this returns, from a network as soon as it answers.</summary>
internal sealed class WithdrawPublication(HubDbContext db, FindPublication find, ChannelBook channels, DecidePublication decide, DeliverDue deliver, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Decision decision, Actor by, CancellationToken stop)
    {
        var found = await find.ForAsync(decision.Id, by, PublishingPermissions.Schedule, stop);
        if (!found.Succeeded)
        {
            return Result.Refused(found.Errors);
        }

        var channel = await channels.FindAsync(found.Value.ChannelId, stop);
        if (channel is null)
        {
            return new NotThere("channel");
        }

        if (!channel.Description.CanWithdraw)
        {
            return new CannotWithdraw(channel.Row.Name);
        }

        if (await db.Set<Publication>().UnderWayBeside(found.Value).AnyAsync(stop))
        {
            return new AnotherUnderWay(channel.Row.Name);
        }

        var begun = await decide.HandleAsync(
            decision, by, PublishingPermissions.Schedule, AttemptStep.Withdrawn, "publication.withdrawn", p => p.BeginWithdraw(clock.GetUtcNow()), stop);
        if (begun.Succeeded && channel.Row.IsOwnSite)
        {
            await deliver.NowAsync(decision.Id, stop);
        }

        return begun;
    }
}
