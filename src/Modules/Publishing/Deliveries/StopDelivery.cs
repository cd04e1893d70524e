using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;

namespace ContentHub.Publishing.Deliveries;

/// <summary>
/// Holds a publication because everything is stopped. Whoever ends the stop at this very moment releases what was held before; what is
/// held a moment later would wait for ever, so it looks once more.
/// </summary>
internal sealed class StopDelivery(ReadStops stops, HoldPublications hold)
{
    public async Task ForHoldAsync(Publication publication, OutboundStop held, CancellationToken stop)
    {
        await hold.OneAsync(publication, HoldReason.Crisis, $"Everything outbound is on hold: {held.Reason}", stop);
        if ((await stops.NowAsync(stop)).Hold is null)
        {
            await hold.GoOnAsync(publication, stop);
        }
    }

    public async Task ForRehearsalAsync(Publication publication, CancellationToken stop)
    {
        await hold.OneAsync(publication, HoldReason.Rehearsal, "It was rehearsed: nothing was sent. It goes on when the rehearsal has ended", stop);
        if ((await stops.NowAsync(stop)).Rehearsal is null)
        {
            await hold.GoOnAsync(publication, stop);
        }
    }
}
