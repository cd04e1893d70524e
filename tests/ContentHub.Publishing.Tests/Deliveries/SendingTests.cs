using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Deliveries;

public sealed class SendingTests
{
    [Fact]
    public async Task What_is_due_is_delivered_once_and_the_ledger_tells_each_step()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();

        await hub.DeliverAsync();
        await hub.DeliverAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal(DeliveryState.Delivered, publication.State);
        Assert.StartsWith("https://net.example/", publication.Url);
        Assert.Equal(hub.Clock.GetUtcNow(), publication.DeliveredAt);
        Assert.Equal(1, hub.Network.Sends);
        var lines = await hub.LinesAsync(id);
        Assert.Equal(
            [AttemptStep.Planned, AttemptStep.Claimed, AttemptStep.Prepared, AttemptStep.Sent, AttemptStep.Answered], lines.Select(l => l.Step));
        Assert.Equal(("req-1", "192.0.2.7:443", 200), (lines[^1].RequestId, lines[^1].RemoteAddress, lines[^1].Status));
    }

    [Fact]
    public async Task What_is_not_due_is_left_alone_and_says_when_to_wake()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(1));

        var wake = await hub.DeliverAsync();

        Assert.Equal((await hub.FindAsync(id)).DueAt, wake);
        Assert.Equal(0, hub.Network.Sends);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_that_was_put_away_a_moment_ago_is_not_sent(bool trash)
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        hub.Posts.Change((await hub.FindAsync(id)).PostId, p => trash ? p with { InTrash = true } : p with { Stage = PostStage.Archived });

        await hub.DeliverAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Held, trash ? HoldReason.Trashed : HoldReason.Archived, 0), (publication.State, publication.HeldFor, hub.Network.Sends));
    }

    [Fact]
    public async Task One_failing_item_never_stops_another()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.CreatesAndThrows);
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await hub.PlanNowAsync());
        }

        await hub.DeliverAsync();

        var states = new List<DeliveryState>();
        foreach (var id in ids)
        {
            states.Add((await hub.FindAsync(id)).State);
        }

        Assert.Equal(4, states.Count(s => s == DeliveryState.Delivered));
        Assert.Single(states, s => s == DeliveryState.Unknown);
    }

    [Fact]
    public async Task A_lost_answer_is_looked_up_and_never_sent_again()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.CreatesWithoutAnswer);
        var id = await hub.PlanNowAsync();

        await hub.DeliverAsync();
        var unknown = await hub.FindAsync(id);
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Unknown, unknown.State);
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
        Assert.Equal(1, hub.Network.Sends);
    }

    [Fact]
    public async Task What_never_arrived_is_sent_again_with_the_same_ticket()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.NeverArrives);
        var id = await hub.PlanNowAsync();

        await hub.DeliverAsync();
        var ticket = (await hub.FindAsync(id)).Ticket;
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
        Assert.Equal(2, hub.Network.Sends);
        Assert.Equal([ticket!], hub.Network.Created.Keys);
    }

    [Fact]
    public async Task After_six_look_ups_without_an_answer_a_person_is_asked()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.CreatesWithoutAnswer);
        hub.Network.LookUpsSay([.. Enumerable.Repeat(OutcomeKind.Unknown, 20)]);
        var id = await hub.PlanNowAsync();

        await hub.SettleAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Unknown, 6, null), (publication.State, publication.LookUps, publication.WakeAt));
        Assert.Equal(1, hub.Network.Sends);
        Assert.Equal(6, (await hub.LinesAsync(id)).Count(l => l.Step == AttemptStep.Reconciled));
    }

    [Fact]
    public async Task The_time_that_the_network_names_is_honoured()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.RetryAt = hub.Clock.GetUtcNow().AddMinutes(7);
        hub.Network.Then(Behaviour.Busy);
        var id = await hub.PlanNowAsync();

        await hub.DeliverAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.RetryAt, hub.Network.RetryAt), (publication.State, publication.WakeAt));
    }

    [Fact]
    public async Task Pauses_grow_and_after_eight_tries_it_fails()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Otherwise = Behaviour.Busy;
        var id = await hub.PlanNowAsync();
        var start = hub.Clock.GetUtcNow();

        await hub.SettleAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Failed, 8), (publication.State, publication.Attempts));
        Assert.Equal(8, hub.Network.Sends);
        Assert.InRange(hub.Clock.GetUtcNow() - start, TimeSpan.FromMinutes(45), TimeSpan.FromMinutes(90));
    }

    [Fact]
    public async Task Accepted_but_still_processed_is_asked_again_until_it_is_there()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.Pending);
        hub.Network.LookUpsSay(OutcomeKind.Pending, OutcomeKind.Pending);
        var id = await hub.PlanNowAsync();

        await hub.DeliverAsync();
        var pending = await hub.FindAsync(id);
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Pending, pending.State);
        Assert.Equal((DeliveryState.Delivered, 1), ((await hub.FindAsync(id)).State, hub.Network.Sends));
    }

    [Fact]
    public async Task A_rejection_fails_for_good_with_the_networks_words()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.Rejects);
        var id = await hub.PlanNowAsync();

        await hub.SettleAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Failed, "Not like this", 1), (publication.State, publication.Message, hub.Network.Sends));
    }

    [Fact]
    public async Task A_dead_connection_holds_the_publication_and_marks_the_channel()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.SignedOut);
        var id = await hub.PlanNowAsync();

        await hub.SettleAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Held, HoldReason.SignedOut), (publication.State, publication.HeldFor));
        var trouble = await hub.Hub.DataAsync(async db => (await db.FindAsync<Publishing.Connections.Channel>(PublishingHub.Net))!.Trouble);
        Assert.Equal("Signed out: reconnect", trouble);
    }

    [Fact]
    public async Task What_is_not_approved_any_more_is_refused_before_anything_is_sent()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        hub.Posts.Unapproved[(await hub.FindAsync(id)).RevisionId] = true;

        await hub.DeliverAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Held, HoldReason.NotApproved, 0), (publication.State, publication.HeldFor, hub.Network.Sends));
        Assert.Contains("approved", publication.Message);
    }

    [Fact]
    public async Task Secrets_never_reach_the_ledger_even_when_the_network_echoes_them()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Echo = "you sent very-secret-word " + new string('x', 5000);
        var id = await hub.PlanNowAsync();

        await hub.DeliverAsync();

        var answer = (await hub.LinesAsync(id))[^1].Answer;
        Assert.DoesNotContain("very-secret-word", answer);
        Assert.Contains("[redacted]", answer);
        Assert.Equal(Attempt.AnswerLimit, answer.Length);
        Assert.Equal("very-secret-word", hub.Network.LastConnection!.Values["password"]);
    }

    [Fact]
    public async Task Downtime_publishes_what_is_a_little_late_and_holds_what_is_too_late()
    {
        await using var hub = await PublishingHub.StartAsync();
        var little = await hub.PlanAsync(TimeSpan.FromHours(12), overdueHours: 24);
        var tooLate = await hub.PlanAsync(TimeSpan.FromHours(1), overdueHours: 4);

        hub.Clock.Advance(TimeSpan.FromHours(14));
        await hub.DeliverAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(little)).State);
        var held = await hub.FindAsync(tooLate);
        Assert.Equal((DeliveryState.Held, HoldReason.Overdue), (held.State, held.HeldFor));
    }

    [Fact]
    public async Task A_person_may_release_what_was_held_for_being_late()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(1), overdueHours: 4);
        hub.Clock.Advance(TimeSpan.FromHours(14));
        await hub.DeliverAsync();

        var released = await hub.DecideAsync<ReleaseHeld>(r => r.HandleAsync(new(id), TestHub.Paul, CancellationToken.None));
        await hub.DeliverAsync();

        Assert.True(released.Succeeded);
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
    }
}
