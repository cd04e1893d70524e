using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Ledgers;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Ledgers;

public sealed class StatementsTests
{
    [Fact]
    public async Task Ledger_and_home_ask_the_database_the_same_few_questions_however_much_there_is()
    {
        var counter = new StatementCounter();
        await using var hub = await PublishingHub.StartAsync(change: counter.AddTo);
        await hub.PlanAsync(TimeSpan.FromHours(1));
        var few = await CountAsync(hub, counter);
        for (var i = 0; i < 130; i++)
        {
            await hub.PlanAsync(TimeSpan.FromMinutes(10 + i));
        }

        var many = await CountAsync(hub, counter);

        Assert.Equal(few, many);
        Assert.True(many.Ledger <= 4 && many.Home <= 5, $"{many}\n{string.Join("\n", counter.Statements)}");
    }

    private static async Task<(int Ledger, int Home)> CountAsync(PublishingHub hub, StatementCounter counter)
    {
        counter.Reset();
        await hub.Hub.DoAsync<LedgerList, Result<LedgerPage>>(l => l.ForAsync(new(null, null, null, null), TestHub.Mark, CancellationToken.None));
        var ledger = counter.Count;
        counter.Reset();
        await hub.Hub.DoAsync<IEnumerable<IHomeItems>, IReadOnlyList<HomeItem>>(h => h.OfType<Contributions.PublishingHome>().Single().ForAsync(TestHub.Mark, CancellationToken.None));
        return (ledger, counter.Count);
    }
}
