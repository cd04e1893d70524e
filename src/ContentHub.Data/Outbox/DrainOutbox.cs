using System.Text.Json;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Data.Outbox;

/// <summary>
/// Gives every consumer the events after its cursor, in order. A consumer that fails is retried with growing pauses and
/// never holds up the others; after the last try the event is set aside for a person and the consumer goes on.
/// </summary>
public sealed class DrainOutbox(IServiceScopeFactory scopes, IEnumerable<EventType> types, NodeName node, TimeProvider clock, ILogger<DrainOutbox> log)
    : IBackgroundUseCase
{
    private const int Batch = 200;
    private const int MostTries = 8;
    private readonly Dictionary<string, Type> byName = types.ToDictionary(t => t.Name, t => t.Type);

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        foreach (var (name, eachNode) in await BehindAsync(stop))
        {
            while (await StepAsync(name, eachNode, stop))
            {
                stop.ThrowIfCancellationRequested();
            }
        }

        return null;
    }

    /// <summary>Who has something to read: two look-ups in all while nothing happens.</summary>
    private async Task<IReadOnlyList<(string Name, bool EachNode)>> BehindAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var last = await db.Set<OutboxEntry>().MaxAsync(e => (long?)e.Position, stop) ?? 0;
        var here = node.Value;
        var upToDate = await db.Set<OutboxCursor>().Where(c => (c.Node == "" || c.Node == here) && c.Position >= last)
            .Select(c => new { c.Consumer, c.Node }).ToListAsync(stop);
        return [.. scope.ServiceProvider.GetServices<IEventConsumer>().Select(c => (c.Name, c.EachNode))
            .Where(c => !upToDate.Exists(u => u.Consumer == c.Name && u.Node == PlaceOf(c.EachNode)))];
    }

    /// <summary>Handles one batch, each event in a unit of work of its consumer's own; true when there may be more.</summary>
    private async Task<bool> StepAsync(string name, bool eachNode, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        await using var turn = eachNode ? OutboxTurn.Free : await OutboxTurn.TakeAsync(db, name, stop);
        if (turn is null)
        {
            return false;
        }

        var place = PlaceOf(eachNode);
        var consumer = scope.ServiceProvider.GetServices<IEventConsumer>().Single(c => c.Name == name);
        var cursor = await CursorAsync(db, name, place, stop);
        var now = clock.GetUtcNow();
        if (cursor.RetryAt > now)
        {
            return false;
        }

        var entries = await db.Set<OutboxEntry>().AsNoTracking()
            .Where(e => e.Position > cursor.Position).OrderBy(e => e.Position).Take(Batch).ToListAsync(stop);
        foreach (var entry in entries)
        {
            if (!await HandleAsync(consumer, entry, stop))
            {
                await SetBackAsync(name, place, entry.Position, stop);
                return false;
            }

            await MoveAsync(db, name, place, entry.Position, stop);
        }

        return entries.Count == Batch;
    }

    private string PlaceOf(bool eachNode) => eachNode ? node.Value : "";

    private async Task<bool> HandleAsync(IEventConsumer consumer, OutboxEntry entry, CancellationToken stop)
    {
        if (!byName.TryGetValue(entry.Type, out var type))
        {
            return true; // an event of a module that is no longer installed
        }

        try
        {
            await consumer.HandleAsync((DomainEvent)JsonSerializer.Deserialize(entry.Body, type)!, stop);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "{Consumer} failed on event {Position} ({Type})", consumer.Name, entry.Position, entry.Type);
            return false;
        }
    }

    private static async Task MoveAsync(HubDbContext db, string name, string place, long position, CancellationToken stop) =>
        await db.Set<OutboxCursor>().Where(c => c.Consumer == name && c.Node == place && c.Position < position)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Position, position).SetProperty(x => x.Failures, 0).SetProperty(x => x.RetryAt, (DateTimeOffset?)null), stop);

    private async Task SetBackAsync(string name, string place, long position, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var cursor = await CursorAsync(db, name, place, stop);
        cursor.Failures++;
        cursor.RetryAt = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, cursor.Failures)));
        if (cursor.Failures >= MostTries)
        {
            db.Add(new OutboxFailure
            {
                Id = scope.ServiceProvider.GetRequiredService<Ids>().New(),
                Consumer = name,
                Node = place,
                Position = position,
                Reason = "Gave up after the last try; see the log.",
                At = clock.GetUtcNow(),
            });
            (cursor.Position, cursor.Failures, cursor.RetryAt) = (position, 0, null);
        }

        await db.SaveChangesAsync(stop);
    }

    private static async Task<OutboxCursor> CursorAsync(HubDbContext db, string name, string place, CancellationToken stop)
    {
        var cursor = await db.Set<OutboxCursor>().FirstOrDefaultAsync(c => c.Consumer == name && c.Node == place, stop);
        if (cursor is null)
        {
            cursor = new OutboxCursor { Consumer = name, Node = place };
            db.Add(cursor);
            await db.SaveChangesAsync(stop);
        }

        return cursor;
    }
}
