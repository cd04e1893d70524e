using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Tests.Fakes;

namespace ContentHub.Publishing.Tests.Deliveries;

public sealed class CrashTests
{
    public static TheoryData<int, bool> Histories => [.. Enumerable.Range(0, 10).SelectMany(group => new[] { (group * 50, false), (group * 50, true) })];

    public static TheoryData<string> Moments => [.. Enum.GetNames<CrashMoment>()];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_process_that_dies_at_any_moment_leaves_exactly_one_post_there(string moment)
    {
        await using var hub = await PublishingHub.StartAsync();
        (hub.Dying.At, hub.Dying.Times) = (Enum.Parse<CrashMoment>(moment), 1);
        var id = await hub.PlanNowAsync();

        await hub.SettleAsync();

        Assert.Equal(1, hub.Dying.Deaths);
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
        Assert.Single(hub.Network.Created);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task After_dying_nothing_is_sent_that_may_have_arrived_until_it_was_looked_up(string moment)
    {
        await using var hub = await PublishingHub.StartAsync();
        (hub.Dying.At, hub.Dying.Times) = (Enum.Parse<CrashMoment>(moment), 1);
        var id = await hub.PlanNowAsync();

        await hub.SettleAsync();

        var lines = await hub.LinesAsync(id);
        var sent = lines.Where(l => l.Step == AttemptStep.Sent).ToList();
        var between = sent.Count < 2 ? [] : lines.Where(l => l.Number > sent[0].Number && l.Number < sent[1].Number).Select(l => l.Outcome).ToList();
        Assert.True(sent.Count == 1 || between.Contains(nameof(OutcomeKind.NotThere)), $"{sent.Count} sends with {string.Join(", ", between)} between");
        Assert.Equal(lines.Select((_, i) => i + 1), lines.Select(l => l.Number));
    }

    [Fact]
    public async Task What_is_certainly_not_there_after_a_death_goes_out_within_seconds()
    {
        await using var hub = await PublishingHub.StartAsync();
        (hub.Dying.At, hub.Dying.Times) = (CrashMoment.MarkedSent, 1);
        var id = await hub.PlanNowAsync();

        await hub.SettleAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Delivered, 1), (publication.State, hub.Dying.Deaths));
        Assert.InRange(publication.DeliveredAt!.Value - publication.DueAt, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75)); // the lease, and a moment
    }

    /// <summary>
    /// Five hundred seeds on either kind of network: at each moment the process dies with a chance of one in eight, and the network answers late, never,
    /// twice or wrongly. A network without keys of ours makes a second post of whatever is sent twice; it may do all of that but deny what it
    /// created, against which only a key helps. One hub per group, because making databases is what takes time.
    /// </summary>
    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Five_hundred_random_histories_end_with_exactly_one_post_each(int from, bool doubles)
    {
        await using var hub = await PublishingHub.StartAsync(seed: from, settings: ("Publishing:MostAttempts", "100"));
        hub.Network.Doubles = doubles;
        var ids = new List<Guid>();
        for (var seed = from; seed < from + 50; seed++)
        {
            var random = new Random(seed);
            hub.Dying.Decide = _ => random.Next(8) == 0;
            hub.Network.Then([.. Enumerable.Range(0, random.Next(4)).Select(_ => Some(random, doubles))]);
            hub.Network.LookUpsSay([.. Enumerable.Range(0, random.Next(3)).Select(_ => doubles || random.Next(2) == 0 ? OutcomeKind.Unknown : OutcomeKind.NotThere)]);
            ids.Add(await hub.PlanNowAsync());

            await hub.SettleAsync(25);
        }

        hub.Dying.Decide = null;
        await hub.SettleAsync();

        Assert.True(hub.Dying.Deaths > 20, $"Only {hub.Dying.Deaths} deaths");
        foreach (var id in ids)
        {
            var publication = await hub.FindAsync(id);
            Assert.True(publication.State == DeliveryState.Delivered, $"{publication.State}: {publication.Message}");
        }

        Assert.Equal(50, hub.Network.Created.Count);
        Assert.All(hub.Network.Created.Values, count => Assert.Equal(1, count));
    }

    private static Behaviour Some(Random random, bool doubles) =>
        (Behaviour)random.Next((int)Behaviour.Pending + 1) is var some && doubles && some == Behaviour.CreatesAndSaysRetry ? Behaviour.CreatesWithoutAnswer : some;

    [Fact]
    public async Task A_person_is_asked_when_every_try_dies_before_anything_was_sent()
    {
        await using var hub = await PublishingHub.StartAsync();
        (hub.Dying.At, hub.Dying.Times) = (CrashMoment.Started, 100);
        var id = await hub.PlanNowAsync();

        await hub.SettleAsync();

        Assert.Equal((DeliveryState.Failed, 0), ((await hub.FindAsync(id)).State, hub.Network.Sends));
    }
}
