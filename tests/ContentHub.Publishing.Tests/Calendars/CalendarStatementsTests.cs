using ContentHub.Kernel.Results;
using ContentHub.Publishing.Calendars;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class CalendarStatementsTests
{
    [Fact]
    public async Task A_month_asks_the_database_the_same_few_questions_however_much_there_is()
    {
        var counter = new StatementCounter();
        await using var hub = await PublishingHub.StartAsync(change: counter.AddTo);
        await hub.PlanAsync(TimeSpan.FromHours(1));
        var few = await CountAsync(hub, counter);
        for (var i = 0; i < 130; i++)
        {
            await hub.PlanAsync(TimeSpan.FromHours(1 + (i * 4)));
        }

        var many = await CountAsync(hub, counter);

        Assert.Equal(few.Statements, many.Statements);
        Assert.True(many.Statements <= 13, $"{many}\n{string.Join("\n", counter.Statements)}");
        Assert.Equal(131, many.Items);
    }

    private static async Task<(int Statements, int Items)> CountAsync(PublishingHub hub, StatementCounter counter)
    {
        counter.Reset();
        var page = await hub.Hub.DoAsync<ReadCalendar, Result<CalendarPage>>(
            c => c.ForAsync(CalendarSpan.Of(CalendarView.Month, new DateOnly(2026, 3, 2), "Europe/Berlin"), new(), TestHub.Mark, CancellationToken.None));
        await hub.Hub.DoAsync<CalendarTray, Tray>(t => t.ForAsync(new(), TestHub.Mark, CancellationToken.None));
        return (counter.Count, page.Value.Count);
    }
}
