using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Cadences;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Slots;

internal sealed record TimesView(Channel Channel, IReadOnlyList<ChannelSlot> Slots, Cadence Cadence);

/// <summary>When a channel is used to posting, for the people who own it.</summary>
internal sealed class ChannelTimes(HubDbContext db, ChannelBook book)
{
    public async Task<Result<TimesView>> ForAsync(Guid channelId, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        if (await book.FindAsync(channelId, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        var slots = await db.Set<ChannelSlot>().AsNoTracking().Where(s => s.ChannelId == channelId).ToListAsync(stop);
        var cadence = await db.Set<Cadence>().AsNoTracking().FirstOrDefaultAsync(c => c.ChannelId == channelId, stop);
        return new TimesView(channel.Row, [.. slots.OrderBy(s => ((int)s.Day + 6) % 7).ThenBy(s => s.Minute)], cadence ?? new Cadence { ChannelId = channelId });
    }
}
