using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Profiles;
using ContentHub.Accounts.Staff;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests.Profiles;

public sealed class AbsenceTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Somebody_is_away_from_the_first_day_to_the_end_of_the_last_on_their_own_clock()
    {
        await using var hub = await TestHub.StartAsync(); // Monday, 2 March, 10:00 in Berlin
        await hub.AddPeopleAsync();
        await SaveAsync(hub, new(2026, 3, 3), new(2026, 3, 4), DemoPeople.Mark);

        Assert.Empty(await NowAsync(hub));
        hub.Clock.Advance(TimeSpan.FromHours(13.9));
        Assert.Empty(await NowAsync(hub));
        hub.Clock.Advance(TimeSpan.FromHours(0.2)); // past midnight in Berlin, still Monday in UTC
        Assert.Equal(DemoPeople.Mark, (await NowAsync(hub))[DemoPeople.Lena].DeputyId);
        hub.Clock.Advance(TimeSpan.FromHours(47.8));
        Assert.Single(await NowAsync(hub));
        hub.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.Empty(await NowAsync(hub));
    }

    [Fact]
    public async Task A_deputy_who_left_is_nobody()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        await SaveAsync(hub, new(2026, 3, 2), new(2026, 3, 4), DemoPeople.Paul);

        Assert.True((await hub.DoAsync((DeactivatePerson d) => d.HandleAsync(DemoPeople.Paul, DemoPeople.Mark, TestHub.Ada, Stop))).Succeeded);

        Assert.Null((await NowAsync(hub))[DemoPeople.Lena].DeputyId);
    }

    [Theory]
    [InlineData("2026-03-05", "2026-03-04", false, "person.absence-days")]
    [InlineData("2026-03-05", null, false, "person.absence-days")]
    [InlineData("2026-03-05", "2028-03-05", false, "person.absence-days")]
    [InlineData("2026-02-01", "2026-03-01", false, "person.absence-over")]
    [InlineData("2026-03-02", "2026-03-03", true, "person.deputy-not-possible")]
    [InlineData("9999-12-31", "9999-12-31", false, null)]
    public async Task Days_that_make_no_sense_and_oneself_as_deputy_are_refused(string? from, string? until, bool self, string? code)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);
        var input = new AbsenceInput(Day(from), Day(until), self ? DemoPeople.Lena : null);

        var saved = await hub.DoAsync((SaveAbsence s) => s.HandleAsync(input, TestHub.Lena, Stop));

        Assert.Equal(code, saved.Succeeded ? null : saved.Error.Code);
        await NowAsync(hub);
    }

    private static async Task SaveAsync(TestHub hub, DateOnly from, DateOnly until, Guid deputy) =>
        Assert.True((await hub.DoAsync((SaveAbsence s) => s.HandleAsync(new AbsenceInput(from, until, deputy), TestHub.Lena, Stop))).Succeeded);

    private static Task<IReadOnlyDictionary<Guid, Absence>> NowAsync(TestHub hub) => hub.DoAsync((IAbsences a) => a.NowAsync(Stop));
}
