using Microsoft.EntityFrameworkCore;

namespace ContentHub.Data.Outbox;

/// <summary>
/// A shared consumer reads on one instance at a time: of two, the one that lags would undo what the other did with later events.
/// On PostgreSQL a lock of the session, which goes when the instance dies; SQLite has one instance anyway.
/// </summary>
internal sealed class OutboxTurn : IAsyncDisposable
{
    /// <summary>First half of the lock's key; the second is the consumer's name.</summary>
    private const int Locks = 7206119;
    private readonly HubDbContext? db;
    private readonly string consumer;

    private OutboxTurn(HubDbContext? db, string consumer) => (this.db, this.consumer) = (db, consumer);

    public static OutboxTurn Free { get; } = new(null, "");

    /// <summary>Null while another instance is at it.</summary>
    public static async Task<OutboxTurn?> TakeAsync(HubDbContext db, string consumer, CancellationToken stop)
    {
        if (!db.IsPostgres)
        {
            return Free;
        }

        await db.Database.OpenConnectionAsync(stop);
        return await db.Database.SqlQuery<bool>($"select pg_try_advisory_lock({Locks}, hashtext({consumer})) as \"Value\"").SingleAsync(stop)
            ? new OutboxTurn(db, consumer)
            : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (db is not null)
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({Locks}, hashtext({consumer}))");
        }
    }
}
