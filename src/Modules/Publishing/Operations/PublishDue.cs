using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Forecasts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Operations;

/// <summary>Delivers what is due once, from the command line; with <c>--dry-run</c> it only says what it would do.</summary>
internal sealed class PublishDue(HubDbContext db, DeliverDue deliver, ForecastDays forecast, TimeProvider clock) : ICommandVerb
{
    private const int MostShown = 200;

    public string Name => "publish-due";

    public string Help => "[--dry-run [--days N]] delivers what is due now, or says what would be delivered now or within N days, and what would fail";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments is ["--dry-run", "--days", var typed] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 31)
        {
            return await ForecastAsync(days, output, stop);
        }

        if (arguments is not ([] or ["--dry-run"]))
        {
            await output.WriteLineAsync("publish-due [--dry-run [--days N]], N from 1 to 31");
            return 2;
        }

        var now = clock.GetUtcNow();
        var due = await db.Set<Publication>().AsNoTracking().Where(p => p.WakeAt <= now).OrderBy(p => p.WakeAt).Take(MostShown).ToListAsync(stop);
        if (arguments.Count > 0)
        {
            foreach (var publication in due)
            {
                await output.WriteLineAsync(Line(publication, now));
            }

            await output.WriteLineAsync(due.Count == 0 ? "Nothing is due." : $"{due.Count} due. Nothing was sent.");
            return 0;
        }

        var next = await deliver.RunAsync(stop);
        await output.WriteLineAsync($"{due.Count} worked on. {(next is { } at ? string.Create(CultureInfo.InvariantCulture, $"The next one is due {at:yyyy-MM-dd HH:mm:ss} UTC.") : "Nothing else is planned.")}");
        return 0;
    }

    /// <summary>Exit code 1 when something would fail or wait: a watchman can run it every morning.</summary>
    private async Task<int> ForecastAsync(int days, TextWriter output, CancellationToken stop)
    {
        var made = (await forecast.HandleAsync(days, Actor.System, stop)).Value;
        foreach (var row in made.Rows)
        {
            var verdict = row.Worst switch { ForecastWeight.Fails => "would fail", ForecastWeight.Held => "would wait", ForecastWeight.Warns => "look at it", null => "ready" };
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row.Publication.DueAt:yyyy-MM-dd HH:mm} UTC  {row.Channel,-24} {verdict,-11} {row.Publication.Title}"));
            foreach (var finding in row.Findings)
            {
                await output.WriteLineAsync($"    {finding.Message}");
            }
        }

        await output.WriteLineAsync($"{made.Rows.Count}{(made.More ? " and more" : "")} within {days} days: {made.Failing} would fail, {made.Held} would wait. Nothing was sent.");
        return made.Failing + made.Held > 0 ? 1 : 0;
    }

    private static string Line(Publication publication, DateTimeOffset now)
    {
        var late = now - publication.DueAt;
        var what = publication.State switch
        {
            DeliveryState.Planned when late > TimeSpan.FromHours(publication.OverdueHours) && publication.CountsFrom == publication.DueAt => "would be held: too late",
            DeliveryState.Planned or DeliveryState.RetryAt => "would be sent",
            DeliveryState.Delivered => "would be taken down",
            DeliveryState.Withdrawing => "would be withdrawn",
            _ => "would be looked up",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{publication.DueAt:yyyy-MM-dd HH:mm} UTC  {publication.ChannelKind,-10} {what,-24} {publication.Title}");
    }
}
