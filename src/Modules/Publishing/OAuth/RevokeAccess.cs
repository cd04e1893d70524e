using System.Text.Json;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.OAuth;

/// <summary>Tells networks that an access is over: tried for a week, then deleted here all the same.</summary>
internal sealed class RevokeAccess(HubDbContext db, NetworkAppBook apps, ChannelSecrets secrets, IAudit audit, TimeProvider clock, ILogger<RevokeAccess> log) : IBackgroundUseCase
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public static IReadOnlyList<BackgroundWork> Work { get; } = [new("publishing.revoke-access", TimeSpan.FromMinutes(1), typeof(RevokeAccess))];

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        // Sign-ins that nobody finished may hold tokens, too. The others stay a little, so that whoever comes back late is told so.
        var late = now - OAuthVisit.Lasts;
        await db.Set<OAuthVisit>().Where(v => v.EndsAt < late || (v.EndsAt < now && v.Found != "")).ExecuteDeleteAsync(stop);
        foreach (var row in await db.Set<Revocation>().Where(r => r.NextAt <= now).OrderBy(r => r.NextAt).Take(AtOnce).ToListAsync(stop))
        {
            await TryAsync(row, now, stop);
        }

        return await db.Set<Revocation>().MinAsync(r => (DateTimeOffset?)r.NextAt, stop);
    }

    private async Task TryAsync(Revocation row, DateTimeOffset now, CancellationToken stop)
    {
        var (trouble, isFinal) = await AskAsync(row, stop);
        if (trouble is null)
        {
            Close(row, "channel.access-revoked", null);
        }
        else if (isFinal || now - row.CreatedAt > Revocation.Patience)
        {
            Close(row, "channel.access-not-revoked", trouble);
        }
        else
        {
            var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(row.Tries, 10)));
            (row.Tries, row.NextAt) = (row.Tries + 1, now + (pause > Longest ? Longest : pause));
        }

        await db.SaveChangesAsync(stop);
    }

    private void Close(Revocation row, string action, string? trouble)
    {
        db.Remove(row);
        audit.Record(Actor.System, action, new AuditSubject("channel", row.ChannelId, row.ChannelName), after: trouble is null ? null : new { Said = trouble });
    }

    /// <summary>No trouble when the network has taken it back; final when asking again is no use.</summary>
    private async Task<(string? Trouble, bool IsFinal)> AskAsync(Revocation row, CancellationToken stop)
    {
        if (secrets.Unseal(row.Values) is not { } json || JsonSerializer.Deserialize<Dictionary<string, string>>(json) is not { } values
            || apps.Network(row.Kind) is not { } network || await apps.AppAsync(row.Kind, stop) is not { } app)
        {
            return ("The access cannot be read, or the company's app there is missing.", false);
        }

        if (!app.IsWhere(values))
        {
            return ("The company's app is at another server now, which must not see this access. Take it back at the network by hand.", true);
        }

        try
        {
            return (await network.RevokeAsync(app, values, stop), false);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "The access of {Channel} could not be revoked", row.ChannelName);
            return ("Revoking it failed on our side.", false);
        }
    }
}
