using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.CalendarFeeds;

/// <param name="Token">Shown once.</param>
internal sealed record MadeFeed(Guid Id, string Token);

/// <summary>Makes and revokes the feeds of a person.</summary>
internal sealed class MakeFeed(HubDbContext db, ITeams teams, ChannelBook book, IAudit audit, Ids ids, TimeProvider clock)
{
    public async Task<Result<MadeFeed>> HandleAsync(FeedKind kind, Guid target, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var there = kind switch
        {
            FeedKind.Person => target == by.Id,
            FeedKind.Team => (await teams.ListAsync(stop)).Any(t => t.Id == target),
            FeedKind.Channel => await book.FindAsync(target, stop) is not null,
            _ => false,
        };
        if (!there)
        {
            return new NotThere(kind == FeedKind.Team ? "team" : "channel");
        }

        if (await db.Set<CalendarFeed>().CountAsync(f => f.OwnerId == by.Id, stop) >= CalendarFeed.MostEach)
        {
            return new TooManyFeeds();
        }

        var token = CalendarFeed.NewToken();
        var feed = new CalendarFeed { Id = ids.New(), OwnerId = by.Id, Kind = kind, TargetId = target, TokenHash = CalendarFeed.HashOf(token), CreatedAt = clock.GetUtcNow() };
        db.Add(feed);
        audit.Record(by, "calendar-feed.made", Subject(feed), null, new { feed.Kind, feed.TargetId });
        await db.SaveChangesAsync(stop);
        return new MadeFeed(feed.Id, token);
    }

    /// <summary>At once: the next look at its address finds nothing.</summary>
    public async Task<Result> RevokeAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await db.Set<CalendarFeed>().FirstOrDefaultAsync(f => f.Id == id && f.OwnerId == by.Id, stop) is not { } feed)
        {
            return Result.Done;
        }

        db.Remove(feed);
        audit.Record(by, "calendar-feed.revoked", Subject(feed), new { feed.Kind, feed.TargetId });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another tab was faster: it is gone all the same.
        }

        return Result.Done;
    }

    private static AuditSubject Subject(CalendarFeed feed) => new("calendar-feed", feed.Id, feed.Kind.ToString());
}

internal sealed record TooManyFeeds()
    : Error("calendar-feed.too-many", $"You have {CalendarFeed.MostEach} feeds. Revoke one that nobody reads any more.", ErrorKind.Conflict);

internal sealed record NothingToFeed()
    : Error("calendar-feed.nothing", "Choose what the feed is of.", ErrorKind.Invalid, "Of");
