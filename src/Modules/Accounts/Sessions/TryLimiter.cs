using System.Collections.Concurrent;

namespace ContentHub.Accounts.Sessions;

/// <summary>
/// At most ten failed tries a minute from one address. A try counts when it begins and is given back when it succeeds,
/// so that a whole office behind one address can sign in at nine o'clock.
/// </summary>
internal sealed class TryLimiter(TimeProvider clock)
{
    public const int PerMinute = 10;
    private const int Crowd = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Tries)> tries = new();

    /// <summary>False when this address has to wait.</summary>
    public bool Take(string address)
    {
        var now = clock.GetUtcNow();
        if (tries.Count > Crowd)
        {
            Prune(now);
        }

        var taken = tries.AddOrUpdate(address, _ => (now, 1), (_, seen) => now - seen.Since >= Window ? (now, 1) : (seen.Since, seen.Tries + 1));
        return taken.Tries <= PerMinute;
    }

    public void GiveBack(string address) =>
        tries.AddOrUpdate(address, _ => (clock.GetUtcNow(), 0), (_, seen) => (seen.Since, Math.Max(0, seen.Tries - 1)));

    private void Prune(DateTimeOffset now)
    {
        foreach (var (address, _) in tries.Where(t => now - t.Value.Since >= Window))
        {
            tries.TryRemove(address, out _);
        }
    }
}
