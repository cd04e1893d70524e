using System.Security.Cryptography;
using System.Text;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Secrets;
using ContentHub.Accounts.Settings;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.FirstRun;

/// <summary>Whether somebody is here already. Once yes, it stays yes, and nobody asks the database again.</summary>
internal sealed class SetupState
{
    private volatile bool done;

    /// <summary>True once it is known; false may only mean that nobody has asked yet.</summary>
    public bool IsDone => done;

    public async ValueTask<bool> IsDoneAsync(HubDbContext db, CancellationToken stop) => done || (done = await db.Set<AppUser>().AnyAsync(stop));
}

/// <summary>The one-time token of the first run. Its hash is in the database, so that it works on every instance.</summary>
internal sealed class SetupToken(HubDbContext db, TimeProvider clock)
{
    private const string Section = "setup";

    /// <summary>Makes a new one; an older one stops working.</summary>
    public async Task<string> NewAsync(CancellationToken stop)
    {
        var token = Secret.New();
        var row = await db.Set<Setting>().FirstOrDefaultAsync(s => s.Section == Section, stop);
        if (row is null)
        {
            row = new Setting { Section = Section, Body = "" };
            db.Add(row);
        }

        (row.Body, row.Version, row.UpdatedAt) = (Secret.HashOf(token), row.Version + 1, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return token;
    }

    public async Task<bool> MatchesAsync(string token, CancellationToken stop)
    {
        var stored = await db.Set<Setting>().AsNoTracking().Where(s => s.Section == Section).Select(s => s.Body).FirstOrDefaultAsync(stop);
        return stored is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored), Encoding.ASCII.GetBytes(Secret.HashOf(token.Trim())));
    }

    /// <summary>Within the caller's transaction.</summary>
    public Task ForgetAsync(CancellationToken stop) => db.Set<Setting>().Where(s => s.Section == Section).ExecuteDeleteAsync(stop);
}
