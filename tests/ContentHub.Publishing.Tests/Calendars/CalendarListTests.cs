using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Api;
using ContentHub.Publishing.Calendars;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class CalendarListTests
{
    [Fact]
    public async Task Software_reads_fifty_a_page_without_gap_or_repetition()
    {
        await using var hub = await PublishingHub.StartAsync();
        for (var i = 0; i < 53; i++)
        {
            await hub.PlanAsync(TimeSpan.FromHours(1 + (i / 2)));
        }

        var first = await ReadAsync(hub, null);
        var rest = await ReadAsync(hub, Cursor.Of(first.Next));

        Assert.Equal((50, 3), (first.Items.Count, rest.Items.Count));
        Assert.Null(rest.Next);
        Assert.Equal(53, first.Items.Concat(rest.Items).Select(i => i.Id).Distinct().Count());
        Assert.Contains(first.Items[0].Warnings, w => w.Code == "cadence.same-hour");
    }

    [Fact]
    public async Task Others_see_nothing_and_visitors_are_refused()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanAsync(TimeSpan.FromHours(1));

        Assert.Empty((await ReadAsync(hub, null, TestHub.Samir)).Items);
        Assert.Equal("access.not-yours", (await AskAsync(hub, null, Actor.Visitor)).Error.Code);
    }

    [Theory]
    [InlineData(null, null, "request.not-a-value")]
    [InlineData("2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "request.not-a-value")]
    [InlineData("2026-03-01T00:00:00Z", "2028-03-01T00:00:00Z", "request.not-a-value")]
    [InlineData("<script>", "2026-04-01T00:00:00Z", "request.not-a-value")]
    public void A_stretch_that_is_missing_or_too_long_is_named(string? from, string? to, string code) =>
        Assert.Equal(code, new CalendarApiQuery(from, to, null, null, null, null, null).Read().Error.Code);

    private static Task<Result<Page<CalendarItem>>> AskAsync(PublishingHub hub, Cursor? after, Actor by) =>
        hub.Hub.DoAsync<CalendarList, Result<Page<CalendarItem>>>(l => l.HandleAsync(hub.Clock.GetUtcNow(), hub.Clock.GetUtcNow().AddDays(30), new(), after, by, CancellationToken.None));

    private static async Task<Page<CalendarItem>> ReadAsync(PublishingHub hub, Cursor? after, Actor? by = null) => (await AskAsync(hub, after, by ?? TestHub.Mark)).Value;
}
