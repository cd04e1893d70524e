using ContentHub.Data;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Idempotency;

/// <summary>Remembers writes in units of work of its own, so that it never touches what the request itself saves.</summary>
internal sealed class WriteMemory(HubDbContext db, Ids ids, TimeProvider clock)
{
    /// <summary>The new row, or the one that is there already.</summary>
    public async Task<(RememberedWrite Write, bool IsNew)> BeginAsync(string holder, string key, string fingerprint, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var oldest = now - RememberedWrite.Kept;
        await db.Set<RememberedWrite>().Where(w => w.Holder == holder && w.Key == key && w.At < oldest).ExecuteDeleteAsync(stop);
        if (await FindAsync(holder, key, stop) is { } earlier)
        {
            return (earlier, false);
        }

        var fresh = new RememberedWrite { Id = ids.New(), Holder = holder, Key = key, Fingerprint = fingerprint, At = now };
        db.Add(fresh);
        try
        {
            await db.SaveChangesAsync(stop);
            return (fresh, true);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(holder, key, stop) is { } faster ? (faster, false) : throw new InvalidOperationException("A key could be neither found nor kept.");
        }
    }

    /// <summary>Only what was done is kept: a refusal changed nothing and may be tried again with the same key.</summary>
    public Task EndAsync(RememberedWrite write, bool done, CancellationToken stop)
    {
        _ = done ? db.Update(write) : db.Remove(write);
        return db.SaveChangesAsync(stop);
    }

    private Task<RememberedWrite?> FindAsync(string holder, string key, CancellationToken stop) =>
        db.Set<RememberedWrite>().AsNoTracking().FirstOrDefaultAsync(w => w.Holder == holder && w.Key == key, stop);
}
