using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Blackouts;

/// <param name="To">Null: one day.</param>
internal sealed record BlackoutWish(DateOnly? From, DateOnly? To, Guid? ChannelId, string? Reason);

/// <summary>Keeps days free, and gives them free again. What is planned there already stays: the calendar shows it.</summary>
internal sealed class SetBlackout(HubDbContext db, ChannelBook book, IAudit audit, Ids ids)
{
    public async Task<Result> AddAsync(BlackoutWish wish, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        List<Error> errors = [];
        var reason = wish.Reason?.Trim() ?? "";
        if (wish.From is not { } from || from.Year is < 2000 or > 8999 || (wish.To ?? from) < from || (wish.To ?? from).DayNumber - from.DayNumber > 366)
        {
            errors.Add(new BlackoutDays());
            from = default;
        }

        if (reason.Length is 0 or > Blackout.ReasonLimit)
        {
            errors.Add(new BlackoutReason());
        }

        if (errors.Count > 0)
        {
            return Result.Refused(errors);
        }

        if (wish.ChannelId is { } channel && await book.FindAsync(channel, stop) is null)
        {
            return new NotThere("channel");
        }

        var row = new Blackout { Id = ids.New(), ChannelId = wish.ChannelId, From = from, To = wish.To ?? from, Reason = reason, SetById = by.Id };
        db.Add(row);
        audit.Record(by, "blackout.added", Subject(row), null, new { row.From, row.To, row.ChannelId });
        await db.SaveChangesAsync(stop);
        return Result.Done;
    }

    public async Task<Result> RemoveAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        if (await db.Set<Blackout>().FirstOrDefaultAsync(b => b.Id == id, stop) is { } row)
        {
            db.Remove(row);
            audit.Record(by, "blackout.removed", Subject(row), new { row.From, row.To, row.ChannelId });
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another tab was faster: it is gone all the same.
            }
        }

        return Result.Done;
    }

    private static AuditSubject Subject(Blackout row) => new("blackout", row.Id, row.Reason);
}
