using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Stops;

namespace ContentHub.Publishing.Contributions;

/// <summary>While nothing goes out, everybody who could wonder about it is told why.</summary>
internal sealed class StopNotice(ReadStops stops) : IStandingNotice
{
    public async Task<StandingNotice?> ForAsync(Actor actor, CancellationToken stop)
    {
        if (!actor.Can(PublishingPermissions.Read))
        {
            return null;
        }

        var now = await stops.NowAsync(stop);
        var page = actor.Can(PublishingPermissions.Stop) ? "/Ledger/Stops" : null;
        return now switch
        {
            { Hold: { } hold } => new StandingNotice($"Everything outbound is on hold: {hold.Reason}", "danger", page, "Look at the hold"),
            { Rehearsal: not null } => new StandingNotice("A rehearsal is on: what is due is shown and not sent.", "warn", page, "Look at the rehearsal"),
            _ => null,
        };
    }
}
