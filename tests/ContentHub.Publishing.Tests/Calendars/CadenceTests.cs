using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Cadences;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Schedules;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class CadenceTests
{
    private static readonly DateTime Nine = new(2026, 3, 10, 9, 0, 0);

    [Fact]
    public async Task Two_within_an_hour_and_the_same_words_are_pointed_out_and_nothing_is_blocked()
    {
        await using var hub = await PublishingHub.StartAsync();
        await PlanAsync(hub, Nine);

        Assert.Equal(["cadence.same-hour", "cadence.same-text"], await AskAsync(hub, Nine.AddMinutes(59)));
        Assert.Equal(["cadence.same-text"], await AskAsync(hub, Nine.AddHours(1)));
        Assert.Equal(["cadence.same-text"], await AskAsync(hub, Nine.AddDays(29)));
        Assert.Empty(await AskAsync(hub, Nine.AddDays(30)));
        Assert.Empty(await AskAsync(hub, Nine, OwnSite.ChannelId));
        await PlanAsync(hub, Nine.AddMinutes(5));
    }

    [Fact]
    public async Task A_channel_may_want_more_distance_and_no_look_at_words()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.DecideAsync<SetCadence>(s => s.HandleAsync(PublishingHub.Net, 240, 0, TestHub.Paul, CancellationToken.None));
        await PlanAsync(hub, Nine);

        Assert.Equal(["cadence.too-close"], await AskAsync(hub, Nine.AddHours(3)));
        Assert.Equal(["cadence.too-close"], await AskAsync(hub, Nine.AddHours(-3)));
        Assert.Empty(await AskAsync(hub, Nine.AddHours(4)));
    }

    [Fact]
    public async Task The_calendar_says_the_same_of_what_is_planned_and_not_of_itself()
    {
        await using var hub = await PublishingHub.StartAsync();
        await PlanAsync(hub, Nine);
        Assert.Empty((await ItemsAsync(hub)).Single().Warnings);

        await PlanAsync(hub, Nine.AddMinutes(20));

        Assert.All(await ItemsAsync(hub), item => Assert.Equal(["cadence.same-hour", "cadence.same-text"], item.Warnings.Select(w => w.Code)));
    }

    [Fact]
    public async Task Impossible_distances_and_other_roles_are_refused()
    {
        await using var hub = await PublishingHub.StartAsync();

        Assert.Equal("cadence.out-of-range", (await hub.DecideAsync<SetCadence>(s => s.HandleAsync(PublishingHub.Net, -1, 0, TestHub.Paul, CancellationToken.None))).Error.Code);
        Assert.Equal("access.not-yours", (await hub.DecideAsync<SetCadence>(s => s.HandleAsync(PublishingHub.Net, 5, 0, TestHub.Mark, CancellationToken.None))).Error.Code);
    }

    [Fact]
    public void Spaces_and_capitals_make_no_other_text_and_a_networks_own_text_counts()
    {
        var content = new PostContent { Title = "Pumps", Body = "Are  too\nbig", AuthorId = Guid.Empty };

        Assert.Equal(TextHash.Of(content, "net"), TextHash.Of(content with { Body = "are too BIG" }, "net"));
        Assert.NotEqual(TextHash.Of(content, "net"), TextHash.Of(content with { Variants = [new ChannelVariant("net", "Own words")] }, "net"));
    }

    private static async Task PlanAsync(PublishingHub hub, DateTime local) =>
        Assert.True((await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [PublishingHub.Net], new(local, "UTC")))).Succeeded);

    private static async Task<IEnumerable<string>> AskAsync(PublishingHub hub, DateTime local, Guid? channel = null)
    {
        var post = hub.Posts.Add(TestHub.Sara.Id);
        return (await hub.Hub.DoAsync<PlanWarnings, IReadOnlyList<Finding>>(w => w.ForAsync(post.Id, [channel ?? PublishingHub.Net], new(local, "UTC"), TestHub.Mark, CancellationToken.None))).Select(f => f.Code);
    }

    private static async Task<List<CalendarItem>> ItemsAsync(PublishingHub hub) => [.. (await hub.Hub.DoAsync<ReadCalendar, Result<CalendarPage>>(
        c => c.ForAsync(CalendarSpan.Of(CalendarView.Month, DateOnly.FromDateTime(Nine), "Europe/Berlin"), new(), TestHub.Mark, CancellationToken.None))).Value.Days.SelectMany(d => d.Items)];
}
