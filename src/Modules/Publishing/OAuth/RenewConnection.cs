using System.Collections.Concurrent;
using ContentHub.Data;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.OAuth;

/// <summary>
/// Renews an access. Networks take a refresh token once: so one delivery at a time within this instance, one instance at a time by a lease in the
/// database, and the new tokens are saved before anybody uses them.
/// </summary>
internal sealed class RenewConnection(IServiceScopeFactory scopes, TimeProvider clock) : IConnectionTokens
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> turns = [];

    public async Task<RenewedAccess> RenewAsync(ChannelConnection connection, CancellationToken stop)
    {
        var turn = turns.GetOrAdd(connection.Id, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(stop);
        try
        {
            // A unit of work of its own: the delivery's must not be saved by this.
            await using var scope = scopes.CreateAsyncScope();
            return await new Turn(scope.ServiceProvider, clock).RenewAsync(connection, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    private sealed class Turn(IServiceProvider services, TimeProvider clock)
    {
        private readonly HubDbContext db = services.GetRequiredService<HubDbContext>();
        private readonly ChannelSecrets secrets = services.GetRequiredService<ChannelSecrets>();
        private readonly NetworkAppBook apps = services.GetRequiredService<NetworkAppBook>();
        private readonly ChannelBook book = services.GetRequiredService<ChannelBook>();

        public async Task<RenewedAccess> RenewAsync(ChannelConnection connection, CancellationToken stop)
        {
            var now = clock.GetUtcNow();
            DateTimeOffset? until = now + Lease;
            if (await db.Set<Channel>().Where(c => c.Id == connection.Id && !c.Disconnected && (c.RenewingUntil == null || c.RenewingUntil < now))
                    .ExecuteUpdateAsync(c => c.SetProperty(x => x.RenewingUntil, until), stop) != 1)
            {
                return new RenewedAccess(Renewal.Later, Said: "Its access is just being renewed.");
            }

            try
            {
                return await WithLeaseAsync(connection, stop);
            }
            finally
            {
                DateTimeOffset? none = null;
                await db.Set<Channel>().Where(c => c.Id == connection.Id && c.RenewingUntil == until).ExecuteUpdateAsync(c => c.SetProperty(x => x.RenewingUntil, none), CancellationToken.None);
            }
        }

        private async Task<RenewedAccess> WithLeaseAsync(ChannelConnection connection, CancellationToken stop)
        {
            var row = await db.Set<Channel>().AsNoTracking().FirstAsync(c => c.Id == connection.Id, stop);
            if (secrets.Open(row) is not { } present || book.ServiceOf(row.Kind) is not { } service || apps.Network(row.Kind) is not { } network)
            {
                return new RenewedAccess(Renewal.Over);
            }

            // Somebody reconnected, or another instance has renewed it since this delivery began.
            if (present.Values.GetValueOrDefault(OAuthValues.Access) != connection.Values.GetValueOrDefault(OAuthValues.Access))
            {
                return new RenewedAccess(Renewal.Done, present);
            }

            if (await apps.AppAsync(row.Kind, stop) is not { } app)
            {
                return new RenewedAccess(Renewal.Over, Said: $"The company's app at {service.Description.Label} is missing.");
            }

            if (!app.IsWhere(present.Values))
            {
                return new RenewedAccess(Renewal.Over, Said: $"The company's app at {service.Description.Label} is at another server than this channel. Reconnect it.");
            }

            // Not given up with the delivery: a refresh token that was used and whose answer nobody read is lost. The client waits 20 seconds, the lease is longer.
            var answer = await network.RenewAsync(app, present.Values, CancellationToken.None);
            return answer.Tokens is { } tokens ? await SaveAsync(row, service, present, tokens)
                : new RenewedAccess(answer.Refused ? Renewal.Over : Renewal.Later, Said: answer.Said);
        }

        /// <summary>Outside the version, as health is: nobody's form gets old. Whoever reconnected meanwhile has the newer word.</summary>
        private async Task<RenewedAccess> SaveAsync(Channel row, IChannel service, ChannelConnection present, OAuthTokens tokens)
        {
            var (id, before) = (row.Id, row.Secrets);
            var values = present.Values.ToDictionary();
            values.Put(tokens);
            secrets.Store(row, service.Description, values);
            var saved = await db.Set<Channel>().Where(c => c.Id == id && c.Secrets == before)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Settings, row.Settings).SetProperty(x => x.Secrets, row.Secrets), CancellationToken.None);
            return saved == 1
                ? new RenewedAccess(Renewal.Done, present with { Values = values })
                : new RenewedAccess(Renewal.Later, Said: "It was reconnected just now.");
        }
    }
}
