using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.CalendarFeeds;

/// <summary>
/// The text of a feed: a month back and a year ahead. Asks at every look who its owner is now and what they may read: who left or lost the
/// right has a feed no more, and nobody can tell that from an address that never was.
/// </summary>
internal sealed class ReadFeed(HubDbContext db, IActors actors, ITeams teams, ChannelBook book, IPosts posts, ISettings settings, TimeProvider clock)
{
    private const int Most = 2000;

    public async Task<Result<string>> HandleAsync(string token, CancellationToken stop)
    {
        var hash = CalendarFeed.HashOf(token);
        var feed = token.Length > 100 ? null : await db.Set<CalendarFeed>().AsNoTracking().FirstOrDefaultAsync(f => f.TokenHash == hash, stop);
        var owner = feed is null ? null : await actors.FindAsync(feed.OwnerId, stop);
        if (feed is null || owner is null || !owner.Can(PublishingPermissions.Read))
        {
            return new NotThere("feed");
        }

        var (name, publications, wanted) = await NarrowAsync(feed, owner, stop);
        if (name is null)
        {
            return new NotThere("feed");
        }

        var now = clock.GetUtcNow();
        var (from, until) = (now.AddDays(-30), now.AddDays(366));
        var sent = await publications.Where(p => p.DueAt >= from && p.DueAt < until).OrderBy(p => p.DueAt).Take(Most)
            .Select(p => new { Row = p, ChangedAt = db.Set<Attempt>().Where(a => a.PublicationId == p.Id && a.Number == p.Lines).Select(a => (DateTimeOffset?)a.At).FirstOrDefault() }).ToListAsync(stop);
        var wishes = wanted is null ? [] : await wanted.Where(w => w.At >= from && w.At < until).OrderBy(w => w.At).Take(Most).ToListAsync(stop);
        var read = await posts.FindManyAsync([.. wishes.Select(w => w.PostId)], owner, stop);
        var channels = await book.NamesAsync([.. sent.Select(p => p.Row.ChannelId).Distinct()], stop);
        var hub = await settings.BaseAddressAsync(stop);
        return IcsWriter.Write(name,
        [
            .. sent.Select(p => Of(p.Row, p.ChangedAt ?? p.Row.CreatedAt, channels.GetValueOrDefault(p.Row.ChannelId, p.Row.ChannelKind), hub)),
            .. wishes.Where(w => read.ContainsKey(w.PostId)).Select(w => Of(w, read[w.PostId], hub)),
        ]);
    }

    private async Task<(string? Name, IQueryable<Publication> Publications, IQueryable<WantedDate>? Wanted)> NarrowAsync(CalendarFeed feed, Actor owner, CancellationToken stop)
    {
        var publications = FindPublication.Visible(db.Set<Publication>().AsNoTracking(), owner);
        var wanted = WantedDate.Visible(db.Set<WantedDate>().AsNoTracking(), owner);
        switch (feed.Kind)
        {
            case FeedKind.Channel:
                return ((await book.FindAsync(feed.TargetId, stop))?.Row.Name, publications.Where(p => p.ChannelId == feed.TargetId), null);
            case FeedKind.Team:
                var team = (await teams.ListAsync(stop)).FirstOrDefault(t => t.Id == feed.TargetId);
                var people = team?.People ?? [];
                return (team?.Name, publications.Where(p => people.Contains(p.AuthorId)), wanted.Where(w => people.Contains(w.AuthorId)));
            default:
                return (owner.Name, publications.Where(p => p.AuthorId == owner.Id), wanted.Where(w => w.AuthorId == owner.Id));
        }
    }

    private static IcsEvent Of(Publication row, DateTimeOffset changed, string channel, Uri hub) => new(
        $"publication-{row.Id:N}@contenthub", row.DueAt, changed, row.Version,
        row.State is DeliveryState.Cancelled or DeliveryState.Withdrawn ? "CANCELLED" : "CONFIRMED",
        $"{row.Title} ({channel})", $"{DeliveryWords.Of(row.State)}, planned for {row.LocalTime:yyyy-MM-dd HH:mm} {row.Zone}\n{row.Message}", channel, new Uri(hub, $"hub/ledger/{row.Id}"));

    private static IcsEvent Of(WantedDate row, PostView post, Uri hub) => new(
        $"wanted-{row.PostId:N}@contenthub", row.At, row.ChangedAt, row.Version, "TENTATIVE",
        $"{(post.Title.Length > 0 ? post.Title : "Untitled")} (wanted)", $"Nothing is scheduled. Wanted for {row.LocalTime:yyyy-MM-dd HH:mm} {row.Zone}", "", new Uri(hub, $"hub/calendar/posts/{row.PostId}"));
}
