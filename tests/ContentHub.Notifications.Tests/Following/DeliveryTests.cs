using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Notifications.Tests.Following;

/// <summary>What people hear of deliveries. The real ones are told by the demo story (see NotificationPagesTests); here their state is set.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_plan_for_several_channels_is_told_once_and_not_to_who_made_it()
    {
        var shelf = new Shelf();
        await using var desk = await StartAsync(shelf);
        var (id, revision, due) = (await desk.DraftAsync(TestHub.Sara), Guid.CreateVersion7(), desk.Clock.GetUtcNow().AddDays(1));
        await desk.HandOverAsync(id, TestHub.Mark.Id, TestHub.Mark);
        await desk.DrainAsync();
        foreach (var channel in new[] { "site", "bluesky" })
        {
            await desk.HappenAsync(new PublicationPlanned(Guid.CreateVersion7(), id, revision, channel, due, TestHub.Mark.Id));
        }

        await desk.HappenAsync(new PublicationPlanned(Guid.CreateVersion7(), id, Guid.CreateVersion7(), "site", desk.Clock.GetUtcNow(), TestHub.Mark.Id)); // "now"
        await desk.DrainAsync();

        Assert.Equal(["Mark Winter scheduled it for Tue 3 Mar, 10:00"], (await desk.UnreadAsync(TestHub.Sara)).Where(r => r.Told.Kind is Kind.Scheduled).Select(r => r.Sentence));
        Assert.DoesNotContain(Kind.Scheduled, await desk.KindsAsync(TestHub.Mark));
    }

    [Fact]
    public async Task A_failure_calls_the_author_and_who_can_mend_it_at_once_until_it_arrives()
    {
        var shelf = new Shelf();
        await using var desk = await StartAsync(shelf);
        var id = await desk.DraftAsync(TestHub.Sara);
        var publication = shelf.Add(id, DeliveryState.Failed);
        await desk.HappenAsync(new PublicationFailed(publication, id, "bluesky", "The app password was revoked."));
        await desk.DrainAsync();

        foreach (var who in new[] { TestHub.Sara, TestHub.Mark, TestHub.Paul, TestHub.Ada })
        {
            var row = Assert.Single(await desk.UnreadAsync(who));
            Assert.Equal((Kind.DeliveryFailed, "Northwind on Bluesky: The app password was revoked."), (row.Told.Kind, row.Quote));
        }

        Assert.Empty(await desk.KindsAsync(TestHub.Lena));
        Assert.Empty(await desk.KindsAsync(TestHub.Nora));
        Assert.Equal(4, await desk.Hub.DataAsync(db => db.Set<Sending>().CountAsync(s => s.WakeAt == desk.Clock.GetUtcNow())));

        shelf.Move(publication, DeliveryState.Delivered, desk.Clock.GetUtcNow());
        await desk.HappenAsync(new PublicationDelivered(publication, id, Guid.Empty, "bluesky", "https://bsky.app/1"));
        await desk.DrainAsync();
        Assert.Equal(["It is out: Northwind on Bluesky"], (await desk.UnreadAsync(TestHub.Sara)).Select(r => r.Sentence));
        Assert.Empty(await desk.KindsAsync(TestHub.Paul));
    }

    [Fact]
    public async Task A_second_failure_of_the_same_delivery_is_shown_anew_and_one_that_is_mended_already_is_not()
    {
        var shelf = new Shelf();
        await using var desk = await StartAsync(shelf);
        var id = await desk.DraftAsync(TestHub.Sara);
        var publication = shelf.Add(id, DeliveryState.Failed);
        await desk.HappenAsync(new PublicationFailed(publication, id, "bluesky", "First"));
        await desk.DrainAsync();
        await desk.Hub.DoAsync<Inboxes.MarkRead>(m => m.AllAsync(desk.Clock.GetUtcNow(), TestHub.Sara, default));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.HappenAsync(new PublicationFailed(publication, id, "bluesky", "Second"));
        await desk.DrainAsync();
        Assert.EndsWith("Second", Assert.Single(await desk.UnreadAsync(TestHub.Sara)).Quote, StringComparison.Ordinal);

        var mended = shelf.Add(id, DeliveryState.Delivered);
        await desk.HappenAsync(new PublicationFailed(mended, id, "bluesky", "Late news"));
        await desk.DrainAsync();
        Assert.Single(await desk.UnreadAsync(TestHub.Sara));
    }

    [Fact]
    public async Task Old_notifications_and_what_was_sent_are_forgotten()
    {
        await using var desk = await StartAsync(new Shelf());
        var id = await desk.DraftAsync(TestHub.Sara);
        await desk.CommentAsync(id, TestHub.Mark, "Read");
        await desk.DrainAsync();
        await desk.Hub.DoAsync<Inboxes.MarkRead>(m => m.AllAsync(desk.Clock.GetUtcNow(), TestHub.Sara, default));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.SendAsync();
        await desk.CommentAsync(id, TestHub.Mark, "Unread");
        await desk.DrainAsync();

        var counts = new List<(int Told, int Sent)>();
        foreach (var days in new[] { 31, 60, 91 })
        {
            desk.Clock.Advance(TimeSpan.FromDays(days));
            await desk.Hub.DoAsync<TidyNotifications>(t => t.RunAsync(default));
            counts.Add(await desk.Hub.DataAsync(async db => (await db.Set<Notification>().CountAsync(), await db.Set<Sending>().CountAsync())));
        }

        Assert.Equal([(2, 1), (1, 1), (0, 1)], counts);
    }

    private static Task<Desk> StartAsync(Shelf shelf) => Desk.StartAsync(services =>
    {
        services.RemoveAll<IPublications>();
        services.AddSingleton<IPublications>(shelf);
    });

    private sealed class Shelf : IPublications
    {
        private readonly List<PublicationView> all = [];

        public Guid Add(Guid post, DeliveryState state)
        {
            var id = Guid.CreateVersion7();
            all.Add(new PublicationView(id, post, Guid.Empty, Guid.Empty, "bluesky", "Northwind on Bluesky", state, default, default, "UTC", null, null, "", 1, 1));
            return id;
        }

        public void Move(Guid id, DeliveryState state, DateTimeOffset at) => all[all.FindIndex(p => p.Id == id)] = all.Single(p => p.Id == id) with { State = state, DeliveredAt = at };

        public Task<IReadOnlyList<PublicationView>> ForPostAsync(Guid postId, Actor by, CancellationToken stop) => Task.FromResult<IReadOnlyList<PublicationView>>([.. all.Where(p => p.PostId == postId)]);

        public IAsyncEnumerable<PublicationView> LiveAsync(string channelKind, CancellationToken stop) => all.ToAsyncEnumerable();
    }
}
