using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Api;

internal sealed record PublicationFilter(Guid? PostId, Guid? ChannelId, DeliveryState? State, DateTimeOffset? From, DateTimeOffset? To, Cursor? After);

/// <summary>Publications by due time, latest first, 50 a page; only what the person may see.</summary>
internal sealed class PublicationList(HubDbContext db, ReadPublications read)
{
    private const int Size = 50;

    public async Task<Result<Page<PublicationView>>> HandleAsync(PublicationFilter filter, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var rows = FindPublication.Visible(db.Set<Publication>().AsNoTracking(), by);
        rows = filter.PostId is { } post ? rows.Where(p => p.PostId == post) : rows;
        rows = filter.ChannelId is { } channel ? rows.Where(p => p.ChannelId == channel) : rows;
        rows = filter.State is { } state ? rows.Where(p => p.State == state) : rows;
        rows = filter.From is { } from ? rows.Where(p => p.DueAt >= from) : rows;
        rows = filter.To is { } to ? rows.Where(p => p.DueAt < to) : rows;
        rows = filter.After is { } after ? rows.Where(p => p.DueAt < after.At || (p.DueAt == after.At && p.Id.CompareTo(after.Id) < 0)) : rows;
        var found = await rows.OrderByDescending(p => p.DueAt).ThenByDescending(p => p.Id).Take(Size + 1).ToListAsync(stop);
        var shown = await read.ViewsAsync([.. found.Take(Size)], stop);
        return new Page<PublicationView>(shown, found.Count > Size ? new Cursor(shown[^1].DueAt, shown[^1].Id).ToString() : null);
    }
}
