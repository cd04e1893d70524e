using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Connections;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.CalendarFeeds;

internal sealed record NamedFeed(Guid Id, string Name, DateTimeOffset CreatedAt);

/// <summary>What feeds are called, and what one can be made of.</summary>
internal sealed class FeedNames(HubDbContext db, ITeams teams, ChannelBook book)
{
    public async Task<IReadOnlyList<NamedFeed>> OfAsync(Actor by, CancellationToken stop)
    {
        var feeds = await db.Set<CalendarFeed>().AsNoTracking().Where(f => f.OwnerId == by.Id).OrderByDescending(f => f.CreatedAt).ToListAsync(stop);
        var choices = (await ChoicesAsync(by, stop)).ToDictionary(c => (c.Kind, c.Id), c => c.Name);
        return [.. feeds.Select(f => new NamedFeed(f.Id, choices.GetValueOrDefault((f.Kind, f.TargetId), "something that is gone"), f.CreatedAt))];
    }

    public async Task<IReadOnlyList<(FeedKind Kind, Guid Id, string Name)>> ChoicesAsync(Actor by, CancellationToken stop) =>
    [
        (FeedKind.Person, by.Id, "Your own posts"),
        .. (await teams.ListAsync(stop)).Select(t => (FeedKind.Team, t.Id, $"Team {t.Name}")),
        .. (await book.ConnectedAsync(stop)).Select(c => (FeedKind.Channel, c.Row.Id, c.Row.Name)),
    ];
}
