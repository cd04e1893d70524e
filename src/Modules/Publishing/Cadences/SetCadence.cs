using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Cadences;

/// <summary>Says how close together posts may stand on a channel before people are warned.</summary>
internal sealed class SetCadence(HubDbContext db, ChannelBook book, IAudit audit)
{
    private const int MostMinutes = 7 * 24 * 60;

    public async Task<Result> HandleAsync(Guid channelId, int leastMinutes, int sameTextDays, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        if (await book.FindAsync(channelId, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        if (leastMinutes is < 0 or > MostMinutes || sameTextDays is < 0 or > 365)
        {
            return new CadenceOutOfRange();
        }

        var row = await db.Set<Cadence>().FirstOrDefaultAsync(c => c.ChannelId == channelId, stop);
        if (row is null)
        {
            db.Add(row = new Cadence { ChannelId = channelId });
        }

        var before = new { row.LeastMinutes, row.SameTextDays };
        (row.LeastMinutes, row.SameTextDays) = (leastMinutes, sameTextDays);
        audit.Record(by, "channel.cadence-set", channel.Row.Subject, before, new { row.LeastMinutes, row.SameTextDays });
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            return new SomeoneWasFaster("Someone else");
        }
    }
}

internal sealed record CadenceOutOfRange()
    : Error("cadence.out-of-range", "Choose a distance of at most a week (10,080 minutes) and at most 365 days.", ErrorKind.Invalid, "LeastMinutes");
