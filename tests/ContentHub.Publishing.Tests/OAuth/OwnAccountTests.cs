using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.OAuth;

/// <summary>A person's own account belongs to that person.</summary>
public sealed class OwnAccountTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_seller_posts_an_approved_post_on_an_account_of_her_own_and_nowhere_else()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var own = await hub.ConnectAsync(TestHub.Sara, personal: true, name: "Sara on Partybook");
        var post = hub.Hub.Posts.Add(TestHub.Sara.Id);

        var company = await hub.Hub.ScheduleAsync(new(post.Id, [own, PublishingHub.Net], new(null, "UTC")), TestHub.Sara);
        var hers = await hub.Hub.ScheduleAsync(new(post.Id, [own], new(null, "UTC")), TestHub.Sara);
        await hub.Hub.SettleAsync();

        Assert.Equal(TestHub.Sara.Id, (await hub.ChannelAsync(own)).OwnerId);
        Assert.Equal("access.not-yours", company.Error.Code);
        Assert.Equal(DeliveryState.Delivered, (await hub.Hub.FindAsync(hers.Value.Publications[0])).State);
        Assert.Equal(["post.own"], hub.Party.Asked!.Scopes);
    }

    [Fact]
    public async Task Nobody_else_plans_moves_releases_retries_or_withdraws_what_goes_out_there()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var (own, id) = await PlannedAsync(hub);
        var decision = new Decision(id);
        var later = new WhenToPublish(hub.Hub.Clock.GetUtcNow().AddDays(2).DateTime, "UTC");

        Assert.Equal("publication.not-your-account", (await hub.Hub.ScheduleAsync(new(hub.Hub.Posts.Add(TestHub.Sara.Id).Id, [own], new(null, "UTC")), TestHub.Mark)).Error.Code);
        foreach (var other in new[] { TestHub.Mark, TestHub.Paul, TestHub.Ada, Actor.System })
        {
            Assert.Equal("publication.not-your-account", (await hub.Hub.DecideAsync<ReschedulePublication>(d => d.HandleAsync(decision, later, other, None))).Error.Code);
            Assert.Equal("publication.not-your-account", (await hub.Hub.DecideAsync<ReleaseHeld>(d => d.HandleAsync(decision, other, None))).Error.Code);
            Assert.Equal("publication.not-your-account", (await hub.Hub.DecideAsync<RetryPublication>(d => d.HandleAsync(decision, other, None))).Error.Code);
            Assert.Equal("publication.not-your-account", (await hub.Hub.DecideAsync<LetThrough>(d => d.HandleAsync(decision, other, None))).Error.Code);
            Assert.Equal("publication.not-your-account", (await hub.Hub.DecideAsync<WithdrawPublication>(d => d.HandleAsync(decision, other, None))).Error.Code);
            Assert.Equal("publication.not-your-account", (await hub.Hub.DecideAsync<SettleUnknown>(d => d.NotThereAsync(decision, other, None))).Error.Code);
            Assert.Equal("publication.not-your-account", (await hub.Hub.DecideAsync<DropOnDay>(async d => await d.HandleAsync(new Drop(CalendarKind.Publication, id, new DateOnly(2026, 3, 9), 0), other, None))).Error.Code);
        }

        Assert.Equal([PublicationEvent.Cancel], PublicationMoves.OpenTo(TestHub.Mark, DeliveryState.Planned, TestHub.Sara.Id));
        Assert.Equal([PublicationEvent.Reschedule, PublicationEvent.Cancel], PublicationMoves.OpenTo(TestHub.Sara, DeliveryState.Planned, TestHub.Sara.Id));
        Assert.Empty(PublicationMoves.OpenTo(TestHub.Samir, DeliveryState.Planned, TestHub.Sara.Id));
        Assert.Equal(DeliveryState.Planned, (await hub.Hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task Whoever_schedules_may_keep_it_from_going_out()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var (_, id) = await PlannedAsync(hub);

        Assert.True((await hub.Hub.DecideAsync<CancelPublication>(d => d.HandleAsync(new Decision(id), TestHub.Mark, None))).Succeeded);
        Assert.Equal(DeliveryState.Cancelled, (await hub.Hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task Moving_a_post_leaves_what_goes_out_on_somebodys_own_account_where_they_put_it()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var own = await hub.ConnectAsync(TestHub.Sara, personal: true, name: "Sara on Partybook");
        var post = hub.Hub.Posts.Add(TestHub.Sara.Id);
        var at = hub.Hub.Clock.GetUtcNow().AddDays(1).DateTime;
        var hers = (await hub.Hub.ScheduleAsync(new(post.Id, [own], new(at, "UTC")), TestHub.Sara)).Value.Publications[0];
        var companys = (await hub.Hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(at, "UTC")), TestHub.Mark)).Value.Publications[0];

        var moved = await hub.Hub.Hub.DoAsync<ShiftPost, Result<int>>(s => s.AllOfAsync(post.Id, new(at.AddDays(3), "UTC"), TestHub.Mark, None));

        Assert.Equal(1, moved.Value);
        Assert.Equal((3, 0), (((await hub.Hub.FindAsync(companys)).LocalTime - at).Days, ((await hub.Hub.FindAsync(hers)).LocalTime - at).Days));
    }

    [Fact]
    public async Task Only_its_owner_reconnects_or_changes_it_and_whoever_manages_channels_may_stop_it()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var own = await hub.ConnectAsync(TestHub.Sara, personal: true, name: "Sara on Partybook");

        Assert.Equal("channel.not-your-account", (await hub.AgainAsync(own, TestHub.Paul)).Error.Code);
        Assert.Equal("channel.not-your-account", (await hub.Hub.DecideAsync<ChangeChannel>(c => c.HandleAsync(own, 1, new("", "Mine now", new Dictionary<string, string?>()), TestHub.Paul, None))).Error.Code);
        Assert.Equal("channel.not-your-account", (await hub.Hub.DecideAsync<LookAtChannels>(c => c.HandleAsync(own, TestHub.Ada, None))).Error.Code);
        Assert.Equal("access.not-yours", (await hub.Hub.DecideAsync<PauseChannel>(c => c.HandleAsync(own, true, TestHub.Mark, None))).Error.Code);
        Assert.True((await hub.Hub.DecideAsync<PauseChannel>(c => c.HandleAsync(own, true, TestHub.Paul, None))).Succeeded);
        Assert.True((await hub.Hub.DecideAsync<PauseChannel>(c => c.HandleAsync(own, false, TestHub.Sara, None))).Succeeded);
        Assert.True((await hub.AgainAsync(own, TestHub.Sara)).Succeeded);
        var board = await hub.Hub.Hub.DoAsync<ChannelBoard, Result<ChannelOverview>>(b => b.AllAsync(TestHub.Paul, None));
        Assert.Contains(board.Value.Cards, c => c is { Theirs: true } && c.Owner == TestHub.Sara.Name);
    }

    [Fact]
    public async Task Disconnecting_revokes_the_access_at_the_network_even_if_that_takes_several_tries()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var own = await hub.ConnectAsync(TestHub.Sara, personal: true, name: "Sara on Partybook");
        await hub.Hub.DecideAsync<DisconnectChannel>(c => c.HandleAsync(own, false, TestHub.Sara, None));
        hub.Party.RevokeTrouble = "It does not answer.";

        var next = await hub.RevokeAsync();
        hub.Party.RevokeTrouble = null;
        hub.Hub.Clock.MoveTo(next!.Value);
        var none = await hub.RevokeAsync();

        Assert.Equal(["access-secret-1", "access-secret-1"], hub.Party.Revoked);
        Assert.Null(none);
        Assert.False(await hub.Hub.Hub.DataAsync(db => db.Set<Revocation>().AnyAsync()));
        Assert.Contains(hub.Hub.Audit.Entries, e => e.Action == "channel.access-revoked");
    }

    [Fact]
    public async Task A_network_that_stays_silent_for_a_week_is_given_up_and_the_tokens_are_gone()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var own = await hub.ConnectAsync(TestHub.Sara, personal: true, name: "Sara on Partybook");
        await hub.Hub.DecideAsync<DisconnectChannel>(c => c.HandleAsync(own, false, TestHub.Sara, None));
        hub.Party.RevokeTrouble = "It does not answer.";
        await hub.RevokeAsync();
        hub.Hub.Clock.Advance(TimeSpan.FromDays(8));

        await hub.RevokeAsync();

        Assert.False(await hub.Hub.Hub.DataAsync(db => db.Set<Revocation>().AnyAsync()));
        Assert.Contains(hub.Hub.Audit.Entries, e => e.Action == "channel.access-not-revoked");
    }

    [Fact]
    public async Task When_the_person_leaves_the_access_is_revoked_and_what_was_planned_is_held_with_words()
    {
        await using var hub = await SignInHub.StartAsync(people: true);
        var (own, id) = await PlannedAsync(hub);

        await hub.LeaveAsync(TestHub.Sara.Id);
        await hub.LeaveAsync(TestHub.Sara.Id);
        await hub.RevokeAsync();

        var (row, publication) = (await hub.ChannelAsync(own), await hub.Hub.FindAsync(id));
        Assert.Equal((true, ""), (row.Disconnected, row.Secrets));
        Assert.Equal((DeliveryState.Held, HoldReason.NotTheOwner), (publication.State, publication.HeldFor));
        Assert.Contains(TestHub.Sara.Name + " has left", publication.Message, StringComparison.Ordinal);
        Assert.Equal(["access-secret-1"], hub.Party.Revoked);
        Assert.True((await hub.Hub.DecideAsync<CancelPublication>(d => d.HandleAsync(new Decision(id), TestHub.Mark, None))).Succeeded);
    }

    [Fact]
    public async Task The_gate_asks_again_when_it_is_due()
    {
        // Nobody of these people is in the database: they have left, and their event is still on its way.
        await using var hub = await SignInHub.StartAsync();
        var (_, left) = await PlannedAsync(hub);
        await using var other = await SignInHub.StartAsync(people: true);
        var (_, handed) = await PlannedAsync(other);
        var mark = TestHub.Mark.Id;
        await other.Hub.Hub.DataAsync(db => db.Set<Publication>().Where(p => p.Id == handed).ExecuteUpdateAsync(p => p.SetProperty(x => x.ScheduledById, mark)));
        hub.Hub.Clock.Advance(TimeSpan.FromDays(1));
        other.Hub.Clock.Advance(TimeSpan.FromDays(1));

        await hub.Hub.DeliverAsync();
        await other.Hub.DeliverAsync();

        Assert.Equal((DeliveryState.Held, HoldReason.NotTheOwner, 0), ((await hub.Hub.FindAsync(left)).State, (await hub.Hub.FindAsync(left)).HeldFor, hub.Network.Sends));
        Assert.Equal((DeliveryState.Held, HoldReason.NotTheOwner, 0), ((await other.Hub.FindAsync(handed)).State, (await other.Hub.FindAsync(handed)).HeldFor, other.Network.Sends));
    }

    private static async Task<(Guid Channel, Guid Publication)> PlannedAsync(SignInHub hub)
    {
        var own = await hub.ConnectAsync(TestHub.Sara, personal: true, name: "Sara on Partybook");
        var at = hub.Hub.Clock.GetUtcNow().AddHours(20).DateTime;
        var planned = await hub.Hub.ScheduleAsync(new(hub.Hub.Posts.Add(TestHub.Sara.Id).Id, [own], new(at, "UTC")), TestHub.Sara);
        return (own, planned.Value.Publications[0]);
    }
}
