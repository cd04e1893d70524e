using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Slots;

internal sealed record SlotWish(Guid ChannelId, DayOfWeek? Day, TimeOnly? Time, string Zone);

/// <summary>Adds and removes the weekly times of a channel.</summary>
internal sealed class SetSlots(HubDbContext db, ChannelBook book, IAudit audit, Ids ids)
{
    public async Task<Result> AddAsync(SlotWish wish, Actor by, CancellationToken stop)
    {
        var channel = await OpenAsync(wish.ChannelId, by, stop);
        if (!channel.Succeeded)
        {
            return Result.Refused(channel.Errors);
        }

        if (wish.Day is not { } day || !Enum.IsDefined(day) || wish.Time is not { } time)
        {
            return new SlotNeedsTime();
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(wish.Zone, out var zone) || !zone.HasIanaId)
        {
            return new UnknownZone(wish.Zone);
        }

        var minute = (time.Hour * 60) + time.Minute;
        var there = await db.Set<ChannelSlot>().Where(s => s.ChannelId == wish.ChannelId).Select(s => new { s.Day, s.Minute, s.Zone }).ToListAsync(stop);
        if (there.Count >= ChannelSlot.Most)
        {
            return new TooManySlots();
        }

        if (there.Contains(new { Day = day, Minute = minute, wish.Zone }))
        {
            return new SlotThere();
        }

        db.Add(new ChannelSlot { Id = ids.New(), ChannelId = wish.ChannelId, Day = day, Minute = minute, Zone = wish.Zone, SetById = by.Id });
        audit.Record(by, "channel.slot-added", channel.Value.Row.Subject, null, new { Day = day.ToString(), Time = time.ToString("HH:mm", CultureInfo.InvariantCulture), wish.Zone });
        return await SaveAsync(stop);
    }

    public async Task<Result> RemoveAsync(Guid channelId, Guid slotId, Actor by, CancellationToken stop)
    {
        var channel = await OpenAsync(channelId, by, stop);
        if (!channel.Succeeded)
        {
            return Result.Refused(channel.Errors);
        }

        if (await db.Set<ChannelSlot>().FirstOrDefaultAsync(s => s.Id == slotId && s.ChannelId == channelId, stop) is not { } slot)
        {
            return Result.Done;
        }

        db.Remove(slot);
        audit.Record(by, "channel.slot-removed", channel.Value.Row.Subject, new { Day = slot.Day.ToString(), Time = slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture), slot.Zone });
        return await SaveAsync(stop);
    }

    private async Task<Result<ServedChannel>> OpenAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        return await book.FindAsync(id, stop) is { } channel ? channel : new NotThere("channel");
    }

    private async Task<Result> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            return new SlotThere();
        }
    }
}
