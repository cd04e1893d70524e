using System.Text.Json;
using ContentHub.Data.Nodes;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Data.Outbox;

/// <summary>Turns raised events into rows of the transaction that is open.</summary>
internal sealed class OutboxWriter(IEnumerable<EventType> types, NodeName node, TimeProvider clock, IWakeUp wakeUp)
{
    private readonly Dictionary<Type, string> names = types.ToDictionary(t => t.Type, t => t.Name);

    public async Task WriteAsync(HubDbContext db, List<DomainEvent> events, CancellationToken stop)
    {
        if (db.IsPostgres)
        {
            // Positions come from a sequence, so a transaction could commit a lower one later and a reader would step over it.
            // The lock lasts until commit: positions then become visible in order.
            await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(7206117)", stop);

            // The other instances look at once instead of within their second; told at commit, by the database itself.
            await db.Database.ExecuteSqlAsync($"select pg_notify({NodeNews.Channel}, {NodeNews.Line(node, NodeNews.Wake, OutboxWork.Name)})", stop);
        }

        foreach (var happened in events)
        {
            db.Add(new OutboxEntry
            {
                Type = names.TryGetValue(happened.GetType(), out var name)
                    ? name
                    : throw new InvalidOperationException($"{happened.GetType().Name} is not registered with AddEvent."),
                Body = JsonSerializer.Serialize(happened, happened.GetType()),
                OccurredAt = clock.GetUtcNow(),
            });
        }
    }

    public void Wake() => wakeUp.Wake(OutboxWork.Name);
}
