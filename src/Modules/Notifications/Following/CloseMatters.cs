using System.Linq.Expressions;
using ContentHub.Data;
using ContentHub.Notifications.Live;
using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Following;

/// <summary>What is settled is read by itself: nobody is called to something that is over, and mail that has not gone says nothing of it.</summary>
internal sealed class CloseMatters(HubDbContext db, LiveBadges live, TimeProvider clock)
{
    public Task OfKindAsync(Kind kind, Guid document, CancellationToken stop) => CloseAsync(n => n.DocumentId == document && n.Kind == kind, stop);

    /// <summary>One person's own.</summary>
    public Task OfKindAsync(Kind kind, Guid document, Guid person, CancellationToken stop) =>
        CloseAsync(n => n.DocumentId == document && n.Kind == kind && n.RecipientId == person, stop);

    /// <summary>All of the kind but the matter that took their place, and what chats are still to be told.</summary>
    public Task OthersAsync(Matter matter, CancellationToken stop) =>
        CloseAsync(n => n.DocumentId == matter.DocumentId && n.Kind == matter.Kind && n.Key != matter.Key && n.InApp, stop);

    public Task OfKeyAsync(Guid document, string key, CancellationToken stop) => CloseAsync(n => n.DocumentId == document && n.Key == key, stop);

    public Task AtPlaceAsync(Guid document, Guid place, CancellationToken stop) => CloseAsync(n => n.DocumentId == document && n.PlaceId == place, stop);

    /// <summary>One person's own, after they answered there.</summary>
    public Task AtPlaceAsync(Guid document, Guid place, Guid person, CancellationToken stop) =>
        CloseAsync(n => n.DocumentId == document && n.PlaceId == place && n.RecipientId == person, stop);

    public Task FailureAsync(Guid document, Guid publication, CancellationToken stop) =>
        CloseAsync(n => n.DocumentId == document && n.PlaceId == publication && n.Kind == Kind.DeliveryFailed, stop);

    public Task AllOfAsync(Guid document, CancellationToken stop) => CloseAsync(n => n.DocumentId == document, stop);

    public Task AllForAsync(Guid person, CancellationToken stop) => CloseAsync(n => n.RecipientId == person, stop);

    private async Task CloseAsync(Expression<Func<Notification, bool>> which, CancellationToken stop)
    {
        var open = db.Set<Notification>().Where(n => n.ReadAt == null).Where(which);
        var people = await open.Select(n => n.RecipientId).Distinct().ToListAsync(stop);
        if (people.Count > 0)
        {
            DateTimeOffset? now = clock.GetUtcNow();
            await open.ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), stop);
            await live.ChangedAsync(people, stop);
        }
    }
}
