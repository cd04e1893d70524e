using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Inboxes;

/// <param name="Group">Null for all.</param>
internal sealed record InboxFilter(bool UnreadOnly, KindGroup? Group);

/// <summary>One's own notifications, the newest first. What may not be read any more is left out, so a page is filled up from further back.</summary>
internal sealed class ReadInbox(HubDbContext db, DescribeRows describe)
{
    public const int Size = 30;
    private const int MostRounds = 10;

    public async Task<Page<InboxRow>> HandleAsync(InboxFilter filter, string? after, Actor by, CancellationToken stop)
    {
        var rows = new List<InboxRow>();
        var cursor = Cursor.Of(after);
        for (var round = 0; round < MostRounds; round++)
        {
            var found = await StretchAsync(filter, cursor, by, stop);
            foreach (var row in await describe.ForAsync(found, by, stop))
            {
                if (rows.Count == Size)
                {
                    return new Page<InboxRow>(rows, new Cursor(rows[^1].Told.At, rows[^1].Told.Id).ToString());
                }

                rows.Add(row);
            }

            if (found.Count <= Size)
            {
                return new Page<InboxRow>(rows, null);
            }

            cursor = new Cursor(found[^1].At, found[^1].Id);
        }

        return new Page<InboxRow>(rows, cursor!.ToString());
    }

    private async Task<List<Notification>> StretchAsync(InboxFilter filter, Cursor? after, Actor by, CancellationToken stop)
    {
        var told = db.Set<Notification>().AsNoTracking().Where(n => n.RecipientId == by.Id && n.InApp);
        told = filter.UnreadOnly ? told.Where(n => n.ReadAt == null) : told;
        if (filter.Group is { } group)
        {
            var kinds = KindFacts.In(group);
            told = told.Where(n => kinds.Contains(n.Kind));
        }

        told = after is null ? told : told.Where(n => n.At < after.At || (n.At == after.At && n.Id.CompareTo(after.Id) < 0));
        return await told.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(Size + 1).ToListAsync(stop);
    }
}
