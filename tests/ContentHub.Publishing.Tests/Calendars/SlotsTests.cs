using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Slots;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Calendars;

/// <summary>The clock stands at Monday, 2 March 2026, 10:00 in Berlin.</summary>
public sealed class SlotsTests
{
    private const string Berlin = "Europe/Berlin";

    [Fact]
    public async Task The_next_free_slot_passes_what_is_over_taken_or_kept_free()
    {
        await using var hub = await PublishingHub.StartAsync();
        await AddAsync(hub, DayOfWeek.Monday, new TimeOnly(9, 0)); // an hour ago
        await AddAsync(hub, DayOfWeek.Tuesday, new TimeOnly(9, 0));
        await AddAsync(hub, DayOfWeek.Wednesday, new TimeOnly(9, 0));
        Assert.Equal(new DateTime(2026, 3, 3, 9, 0, 0), (await NextAsync(hub)).Value.Local);

        await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [PublishingHub.Net], new(new DateTime(2026, 3, 3, 8, 0, 0), "UTC")));
        await KeepFreeAsync(hub, new DateOnly(2026, 3, 4), null);

        Assert.Equal(new DateTime(2026, 3, 9, 9, 0, 0), (await NextAsync(hub)).Value.Local);
    }

    [Fact]
    public async Task A_week_on_which_the_clocks_skip_the_time_has_no_slot()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Clock.MoveTo(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero));
        await AddAsync(hub, DayOfWeek.Sunday, new TimeOnly(2, 30));

        Assert.Equal(new DateTime(2026, 4, 5, 2, 30, 0), (await NextAsync(hub)).Value.Local);
    }

    [Fact]
    public async Task Without_times_or_with_none_free_it_says_so()
    {
        await using var hub = await PublishingHub.StartAsync();
        Assert.Equal("slot.none", (await NextAsync(hub)).Error.Code);

        await AddAsync(hub, DayOfWeek.Tuesday, new TimeOnly(9, 0));
        await KeepFreeAsync(hub, new DateOnly(2026, 3, 1), PublishingHub.Net, new DateOnly(2027, 3, 1));
        await KeepFreeAsync(hub, new DateOnly(2027, 3, 1), PublishingHub.Net, new DateOnly(2027, 4, 1));
        Assert.Equal("slot.none-free", (await NextAsync(hub)).Error.Code);
    }

    [Fact]
    public async Task Times_are_set_by_who_owns_channels_once_each()
    {
        await using var hub = await PublishingHub.StartAsync();

        Assert.True((await AddAsync(hub, DayOfWeek.Tuesday, new TimeOnly(9, 0))).Succeeded);
        Assert.Equal("slot.already-there", (await AddAsync(hub, DayOfWeek.Tuesday, new TimeOnly(9, 0))).Error.Code);
        Assert.Equal("slot.no-time", (await AddAsync(hub, (DayOfWeek)9, new TimeOnly(9, 0))).Error.Code);
        Assert.Equal("time.unknown-zone", (await AddAsync(hub, DayOfWeek.Tuesday, new TimeOnly(10, 0), "<script>")).Error.Code);
        Assert.Equal("access.not-yours", (await AddAsync(hub, DayOfWeek.Friday, new TimeOnly(9, 0), by: TestHub.Mark)).Error.Code);
        var slot = await hub.Hub.DataAsync(db => db.Set<ChannelSlot>().Select(s => s.Id).SingleAsync());
        await hub.DecideAsync<SetSlots>(s => s.RemoveAsync(PublishingHub.Net, slot, TestHub.Paul, CancellationToken.None));
        Assert.Equal(0, await hub.Hub.DataAsync(db => db.Set<ChannelSlot>().CountAsync()));
    }

    private static Task<Result<LocalSchedule>> NextAsync(PublishingHub hub) =>
        hub.Hub.DoAsync<NextFreeSlot, Result<LocalSchedule>>(s => s.ForAsync([(PublishingHub.Net, "Our Fakebook")], null, CancellationToken.None));

    private static Task<Result> AddAsync(PublishingHub hub, DayOfWeek day, TimeOnly time, string zone = Berlin, Actor? by = null) =>
        hub.DecideAsync<SetSlots>(s => s.AddAsync(new SlotWish(PublishingHub.Net, day, time, zone), by ?? TestHub.Paul, CancellationToken.None));

    private static Task<Result> KeepFreeAsync(PublishingHub hub, DateOnly from, Guid? channel, DateOnly? to = null) =>
        hub.DecideAsync<SetBlackout>(s => s.AddAsync(new BlackoutWish(from, to, channel, "Holiday"), TestHub.Paul, CancellationToken.None));
}
