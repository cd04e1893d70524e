using System.Diagnostics;
using System.Globalization;

namespace ContentHub.Benchmarks;

/// <summary>The month page of the calendar with 50 and with 5,000 publications in the month: two servers side by side, asked in turns.</summary>
internal static class CalendarMonth
{
    private const int WarmUp = 60;
    private const int Times = 80;
    private static readonly int[] Sizes = [50, 5_000];

    private const string NewId =
        "upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

    public static async Task RunAsync(WorkFolder folder)
    {
        using var few = folder.Copy();
        using var many = folder.Copy();
        var now = TimeProvider.System.GetUtcNow();
        var month = new DateOnly(now.Year, now.Month, 1).AddMonths(2);
        few.Fill(month, Sizes[0]);
        many.Fill(month, Sizes[1]);
        await using var first = await Server.StartAsync(few, cacheMegabytes: 0);
        await using var second = await Server.StartAsync(many, cacheMegabytes: 0);
        Server[] servers = [first, second];
        foreach (var server in servers)
        {
            await StaffSession.SignInAsync(server.Client, "mark@demo.test");
        }

        foreach (var view in (string[])["month", "week", "list"])
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/hub/calendar?view={view}&date={month.AddDays(9):yyyy-MM-dd}");
            await AskAsync(path, servers, WarmUp);
            var (taken, bytes) = await AskAsync(path, servers, Times);
            var cost = taken.Select(t => t.Percentile(0.25)).ToArray();
            Machine.Say($"Calendar, {view}, 5,000 publications in the month / 50", $"{cost[1] / cost[0]:0.00}   ({cost[0]:0.0}, {cost[1]:0.0} ms; {bytes[0] / 1024}, {bytes[1] / 1024} KiB)");
        }
    }

    /// <summary>Copies of the demo company's planned publications, spread over the month; nothing wakes them.</summary>
    private static void Fill(this WorkFolder folder, DateOnly month, int count)
    {
        var columns = folder.Read<string>("select group_concat(name) from pragma_table_info('publishing_publications')").Split(',');
        var values = columns.Select(column => column switch
        {
            "id" or "post_id" => NewId,
            "title" => "p.title || ' ' || s.n",
            "due_at" or "local_time" or "counts_from" => string.Create(CultureInfo.InvariantCulture, $"datetime('{month:yyyy-MM-dd}', '+' || (s.n * {27 * 24 * 60 / count}) || ' minutes')"),
            "wake_at" => "null",
            _ => "p." + column,
        });
        folder.Run($"""
            with recursive series(n) as (select 0 union all select n + 1 from series where n + 1 < {count}),
              sources as (select row_number() over (order by id) - 1 as place, * from publishing_publications where state = 'Planned')
            insert into publishing_publications ({string.Join(", ", columns)})
            select {string.Join(", ", values)} from series s join sources p on p.place = s.n % (select count(*) from sources)
            """);
        folder.Run("analyze");
    }

    private static async Task<(List<double>[] Taken, int[] Bytes)> AskAsync(string path, Server[] servers, int times)
    {
        var taken = servers.Select(_ => new List<double>()).ToArray();
        var bytes = new int[servers.Length];
        for (var i = 0; i < times; i++)
        {
            for (var s = 0; s < servers.Length; s++)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await servers[s].Client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                bytes[s] = (await answer.Content.ReadAsByteArrayAsync()).Length;
                taken[s].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return (taken, bytes);
    }
}
