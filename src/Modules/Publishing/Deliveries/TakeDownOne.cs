using ContentHub.Data;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Deliveries;

/// <summary>A delivered publication whose last day has come: it is withdrawn by itself where the channel can do that.</summary>
internal sealed class TakeDownOne(HubDbContext db, ReadStops stops, Ledger ledger, TimeProvider clock)
{
    public async Task HandleAsync(Delivery delivery, CancellationToken stop)
    {
        var (publication, now) = (delivery.Publication, clock.GetUtcNow());
        if (publication.EndsAt is not { } ends || ends > now)
        {
            publication.Rest(publication.EndsAt, publication.Message);
        }
        else if ((await stops.NowAsync(stop)).Rehearsal is not null || await db.Set<Publication>().UnderWayBeside(publication).AnyAsync(stop))
        {
            // A rehearsal contacts nobody; and what is just being changed there is taken down by what takes its place.
            publication.Rest(now.AddMinutes(1), publication.Message);
        }
        else if (delivery.Channel.Description.CanWithdraw)
        {
            publication.BeginWithdraw(now);
            ledger.Write(publication, AttemptStep.Withdrawn, "Its last day has come: it is taken down");
        }
        else
        {
            publication.Rest(null, $"Its last day has come, and {delivery.Channel.Row.Name} cannot take it back from here: remove it there by hand");
            ledger.Write(publication, AttemptStep.Waiting, publication.Message);
        }

        await db.SaveChangesAsync(stop);
    }
}
