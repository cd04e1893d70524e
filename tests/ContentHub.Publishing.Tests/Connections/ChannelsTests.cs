using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Connections;

public sealed class ChannelsTests
{
    private static readonly Dictionary<string, string?> Values = new() { ["handle"] = "northwind", ["password"] = "another-secret" };

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_channel_is_connected_after_it_was_tried_and_its_secret_is_encrypted()
    {
        await using var hub = await PublishingHub.StartAsync();

        var connected = await ConnectAsync(hub, new("net", " Second ", Values));

        var row = await hub.Hub.DataAsync(db => db.Set<Channel>().SingleAsync(c => c.Id == connected.Value.Id));
        Assert.Equal("Second", row.Name);
        Assert.DoesNotContain("another-secret", row.Settings + row.Secrets);
        Assert.DoesNotContain(hub.Audit.Entries, e => e.After.Contains("another-secret", StringComparison.Ordinal));
        Assert.Contains(hub.Audit.Entries, e => e.Action == "channel.connected");
    }

    [Fact]
    public async Task Refusals_of_connecting_name_what_is_wrong()
    {
        await using var hub = await PublishingHub.StartAsync();

        Assert.Equal("access.not-yours", (await ConnectAsync(hub, new("net", "A", Values), TestHub.Mark)).Error.Code);
        Assert.Equal("channel.not-installed", (await ConnectAsync(hub, new("pigeon", "A", Values))).Error.Code);
        Assert.Equal("channel.not-installed", (await ConnectAsync(hub, new(OwnSite.Kind, "A", Values))).Error.Code);
        Assert.Equal("channel.name-empty", (await ConnectAsync(hub, new("net", new string('x', 101), Values))).Error.Code);
        Assert.Equal("channel.setting-empty", (await ConnectAsync(hub, new("net", "A", new Dictionary<string, string?> { ["handle"] = "x" }))).Error.Code);
        Assert.Equal("channel.setting-too-long", (await ConnectAsync(hub, new("net", "A", new Dictionary<string, string?>(Values) { ["handle"] = new string('x', 2001) }))).Error.Code);
        Assert.Equal("channel.name-taken", (await ConnectAsync(hub, new("net", "Our Fakebook", Values))).Error.Code);
        hub.Network.Trouble = "The password is wrong.";
        Assert.Equal("channel.does-not-work", (await ConnectAsync(hub, new("net", "A", Values))).Error.Code);
    }

    [Fact]
    public async Task A_secret_that_is_left_empty_stays_as_it_is()
    {
        await using var hub = await PublishingHub.StartAsync();

        var changed = await ChangeAsync(hub, 1, new("", "Renamed", new Dictionary<string, string?> { ["handle"] = "other", ["password"] = "" }));
        await hub.PlanNowAsync();
        await hub.DeliverAsync();

        Assert.True(changed.Succeeded);
        Assert.Equal(("other", "very-secret-word"), (hub.Network.LastConnection!.Values["handle"], hub.Network.LastConnection.Values["password"]));
    }

    [Fact]
    public async Task Reconnecting_lets_go_on_what_was_held_for_being_signed_out()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.SignedOut);
        var id = await hub.PlanNowAsync();
        await hub.DeliverAsync();

        await ChangeAsync(hub, 1, new("", "Our Fakebook", Values));
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task Reconnecting_looks_again_for_what_nobody_could_tell()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.CreatesWithoutAnswer);
        hub.Network.LookUpsSay([.. Enumerable.Repeat(OutcomeKind.Unknown, 6)]);
        var id = await hub.PlanNowAsync();
        await hub.SettleAsync();
        var before = await hub.FindAsync(id);

        await ChangeAsync(hub, 1, new("", "Our Fakebook", Values));
        await hub.SettleAsync();

        Assert.Equal((DeliveryState.Unknown, null), (before.State, before.WakeAt));
        Assert.Equal((DeliveryState.Delivered, 1), ((await hub.FindAsync(id)).State, hub.Network.Sends));
    }

    [Fact]
    public async Task Two_people_who_change_a_channel_at_once_do_not_overwrite_each_other()
    {
        await using var hub = await PublishingHub.StartAsync();
        await ChangeAsync(hub, 1, new("", "First", Values));

        Assert.Equal("access.someone-was-faster", (await ChangeAsync(hub, 1, new("", "Second", Values))).Error.Code);
    }

    [Fact]
    public async Task A_paused_channel_holds_what_is_due_until_it_is_resumed()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        await hub.DecideAsync<PauseChannel>(p => p.HandleAsync(PublishingHub.Net, true, TestHub.Paul, None));
        await hub.DeliverAsync();
        var held = await hub.FindAsync(id);

        await hub.DecideAsync<PauseChannel>(p => p.HandleAsync(PublishingHub.Net, false, TestHub.Paul, None));
        await hub.SettleAsync();

        Assert.Equal((DeliveryState.Held, HoldReason.Paused), (held.State, held.HeldFor));
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task Disconnecting_says_what_is_scheduled_there_and_cancels_it_when_confirmed()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(1));

        var refused = await DisconnectAsync(hub, PublishingHub.Net, false);
        var done = await DisconnectAsync(hub, PublishingHub.Net, true);

        Assert.Equal("channel.still-scheduled", refused.Error.Code);
        Assert.True(done.Succeeded);
        Assert.Equal(DeliveryState.Cancelled, (await hub.FindAsync(id)).State);
        Assert.Equal("", await hub.Hub.DataAsync(async db => (await db.Set<Channel>().SingleAsync(c => c.Id == PublishingHub.Net)).Secrets));
    }

    [Fact]
    public async Task The_own_site_is_always_there()
    {
        await using var hub = await PublishingHub.StartAsync();

        Assert.Equal("channel.own-site-stays", (await DisconnectAsync(hub, OwnSite.ChannelId, true)).Error.Code);
        Assert.Equal("access.not-there", (await DisconnectAsync(hub, Guid.CreateVersion7(), true)).Error.Code);
        Assert.True(await hub.Hub.DataAsync(db => db.Set<Channel>().AnyAsync(c => c.Id == OwnSite.ChannelId)));
    }

    private static Task<Result<ConnectedChannel>> ConnectAsync(PublishingHub hub, ChannelForm form, Actor? by = null) =>
        hub.Hub.DoAsync<ConnectChannel, Result<ConnectedChannel>>(c => c.HandleAsync(form, by ?? TestHub.Paul, None));

    private static Task<Result> ChangeAsync(PublishingHub hub, int version, ChannelForm form) =>
        hub.DecideAsync<ChangeChannel>(c => c.HandleAsync(PublishingHub.Net, version, form, TestHub.Paul, None));

    private static Task<Result> DisconnectAsync(PublishingHub hub, Guid id, bool confirmed) =>
        hub.DecideAsync<DisconnectChannel>(d => d.HandleAsync(id, confirmed, TestHub.Paul, None));
}
