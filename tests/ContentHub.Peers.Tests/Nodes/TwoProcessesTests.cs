using System.Globalization;
using ContentHub.Browser.Tests.Hub;
using ContentHub.Peers.Tests.Bluesky;
using ContentHub.Testing;

namespace ContentHub.Peers.Tests.Nodes;

/// <summary>Two processes of the built binary on one PostgreSQL database; with a PDS some of the posts go to a real network too.</summary>
public sealed class TwoProcessesTests(ITestOutputHelper output)
{
    private const int ToTheNetwork = 25;

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Two_hundred_due_in_the_same_minute_are_each_delivered_once()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "Two processes need PostgreSQL: set CONTENTHUB_TEST_DB=postgres and CONTENTHUB_TEST_POSTGRES.");
        await RunAsync(200, TimeSpan.FromSeconds(60), (_, _, _) => Task.CompletedTask, bothTakePart: true);
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Killing_one_of_the_two_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "Two processes need PostgreSQL: set CONTENTHUB_TEST_DB=postgres and CONTENTHUB_TEST_POSTGRES.");
        await RunAsync(60, TimeSpan.FromSeconds(4), KillInTheMiddleAsync, bothTakePart: false);
    }

    private async Task KillInTheMiddleAsync(Newsroom room, HubProcess one, HubProcess two)
    {
        await room.UntilAsync(
            async () => (await room.AskAsync<int>($"select count(*)::int as \"Value\" from publishing_attempts where node = 'one' and step = 'Sent'"))[0] >= 4, TimeSpan.FromSeconds(60), () => one.Log);
        one.KillWithoutWarning();
        var claimed = await room.AskAsync<int>($"select count(*)::int as \"Value\" from publishing_publications where lease_owner like 'one/%'");
        output.WriteLine($"Killed with {claimed[0]} claimed and not finished");
    }

    private async Task RunAsync(int count, TimeSpan lease, Func<Newsroom, HubProcess, HubProcess, Task> meanwhile, bool bothTakePart)
    {
        using var account = await PdsAccount.OpenIfThereAsync();
        await using var room = await Newsroom.OpenAsync(account);
        var network = account is null ? null : await room.ConnectAsync(account);
        await using var two = await HubProcess.StartAsync(room.SettingsOf("two", account, lease));
        // As behind a load balancer, both have one public address; it answers from the one that is not killed.
        await room.AnswersAtAsync(two.Address);
        await using var one = await HubProcess.StartAsync(room.SettingsOf("one", account, lease));
        var posts = await room.ApprovedAsync(count);

        await room.PlanAsync(posts, network, ToTheNetwork);
        // Both look every 15 s: by then each knows when to wake, and they meet.
        var due = TimeProvider.System.GetUtcNow().AddSeconds(17);
        await room.MoveAllAsync(due);
        await meanwhile(room, one, two);
        var all = count + (network is null ? 0 : ToTheNetwork);
        await room.UntilAsync(
            async () => (await room.AskAsync<int>($"select count(*)::int as \"Value\" from publishing_publications where state = 'Delivered'"))[0] == all,
            TimeSpan.FromSeconds(90), () => one.Log + two.Log);

        await EachOnceAsync(room, posts.Count, all);
        await EachOnceInTheNetworkAsync(account);
        await TellAsync(room, due, all, bothTakePart);
    }

    private static async Task EachOnceAsync(Newsroom room, int posts, int all)
    {
        var successes = await room.AskAsync<int>(
            $"select count(*)::int as \"Value\" from publishing_attempts where step in ('Answered', 'Reconciled') and outcome = 'Delivered' group by publication_id");
        Assert.Equal(Enumerable.Repeat(1, all), successes);
        Assert.Equal(posts, (await room.AskAsync<int>($"select count(distinct post_id)::int as \"Value\" from site_articles"))[0]);
        Assert.Equal(posts, (await room.AskAsync<int>($"select count(*)::int as \"Value\" from site_articles"))[0]);
        var sitemap = await room.SitemapAsync();
        Assert.All(Enumerable.Range(1, posts), n => Assert.Equal(2, sitemap.Split($"/posts/field-report-{n}-what-the-pump-told-us<").Length));
    }

    private static async Task EachOnceInTheNetworkAsync(PdsAccount? account)
    {
        if (account is not null)
        {
            var cards = (await account.RecordsAsync()).Select(r => (string)r["value"]!["embed"]!["external"]!["title"]!).ToList();
            Assert.Equal((ToTheNetwork, ToTheNetwork), (cards.Count, cards.Distinct().Count()));
        }
    }

    private async Task TellAsync(Newsroom room, DateTimeOffset due, int all, bool bothTakePart)
    {
        var last = (await room.AskAsync<DateTime>($"select max(delivered_at) as \"Value\" from publishing_publications"))[0];
        var split = await room.AskAsync<string>($"select node || ': ' || count(*) as \"Value\" from publishing_attempts where step = 'Sent' group by node order by node");
        var seconds = (DateTime.SpecifyKind(last, DateTimeKind.Utc) - due.UtcDateTime).TotalSeconds;
        output.WriteLine($"{all} deliveries by two processes: the last {seconds.ToString("0.0", CultureInfo.InvariantCulture)} s after due ({string.Join(", ", split)})");
        Assert.True(!bothTakePart || split.Count == 2, string.Join(", ", split));
    }
}
