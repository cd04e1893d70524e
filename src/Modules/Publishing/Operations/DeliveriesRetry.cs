using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Operations;

/// <summary>Tries failed deliveries again, deliberately: one, those of a channel, or all. A running instance then sends them.</summary>
internal sealed class DeliveriesRetry(HubDbContext db, ChannelBook book, RetryPublication retry) : ICommandVerb
{
    private const string Usage = "deliveries retry --all | --id ID | --channel NAME [--dry-run]";

    public string Name => "deliveries retry";

    public string Help => Usage["deliveries retry ".Length..] + " tries failed deliveries again, with the same keys";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        var dry = arguments.Contains("--dry-run");
        // What a person gave up may be there all the same: only by its own id, never in a row with others.
        var failed = db.Set<Publication>().AsNoTracking().Where(p => p.State == DeliveryState.Failed && p.SentAt == null);
        switch (arguments.Where(a => a != "--dry-run").ToList())
        {
            case ["--all"]:
                break;
            case ["--id", var text] when Guid.TryParse(text, out var id):
                failed = db.Set<Publication>().AsNoTracking().Where(p => p.State == DeliveryState.Failed && p.Id == id);
                break;
            case ["--channel", var name] when (await book.ConnectedAsync(stop)).FirstOrDefault(c => c.Row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } channel:
                failed = failed.Where(p => p.ChannelId == channel.Row.Id);
                break;
            default:
                await output.WriteLineAsync(Usage);
                return 2;
        }

        var found = await failed.OrderBy(p => p.DueAt).ToListAsync(stop);
        var refused = 0;
        foreach (var publication in found)
        {
            var result = dry ? null : await retry.HandleAsync(new Decision(publication.Id), Actor.System, stop);
            refused += result is { Succeeded: false } ? 1 : 0;
            var what = result is { Succeeded: false } no ? no.Error.Message : dry ? "would be tried again" : "is tried again";
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{publication.DueAt:yyyy-MM-dd HH:mm} UTC  {publication.ChannelKind,-10} {publication.Title}: {what}"));
        }

        await output.WriteLineAsync(found.Count == 0 ? "Nothing that failed fits." : $"{found.Count - refused} of {found.Count}{(dry ? ". Nothing was changed." : ".")}");
        return refused == 0 ? 0 : 1;
    }
}
