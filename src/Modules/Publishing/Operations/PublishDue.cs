using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Operations;

/// <summary>Delivers what is due once, from the command line; with <c>--dry-run</c> it only says what it would do.</summary>
internal sealed class PublishDue(HubDbContext db, DeliverDue deliver, TimeProvider clock) : ICommandVerb
{
    private const int MostShown = 200;

    public string Name => "publish-due";

    public string Help => "[--dry-run] delivers what is due now, or says what would be delivered";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments.Any(a => a != "--dry-run"))
        {
            await output.WriteLineAsync("publish-due [--dry-run]");
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

    private static string Line(Publication publication, DateTimeOffset now)
    {
        var late = now - publication.DueAt;
        var what = publication.State switch
        {
            DeliveryState.Planned when late > TimeSpan.FromHours(publication.OverdueHours) && publication.CountsFrom == publication.DueAt => "would be held: too late",
            DeliveryState.Planned or DeliveryState.RetryAt => "would be sent",
            DeliveryState.Withdrawing => "would be withdrawn",
            _ => "would be looked up",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{publication.DueAt:yyyy-MM-dd HH:mm} UTC  {publication.ChannelKind,-10} {what,-24} {publication.Title}");
    }
}
