using System.Net;
using System.Net.Sockets;
using ContentHub.Accounts.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Outgoing;

/// <summary>
/// Opens connections after looking at the resolved addresses, and to a looked-at address only: a redirect or a name that is bound anew
/// between check and use cannot reach inside.
/// </summary>
internal sealed class GuardedConnect(IServiceScopeFactory scopes, IHostEnvironment environment, IOptions<OutgoingOptions> options, OutgoingLog log)
{
    private bool LoopbackOnly => options.Value.LoopbackOnly ?? environment.IsDevelopment();

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var target = context.DnsEndPoint;
        var allowed = await IsAllowedByNameAsync(target, stop);
        var resolved = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, stop);
        var reachable = resolved.Where(a => allowed ? !LoopbackOnly || AddressRules.IsThisMachine(a) : !LoopbackOnly && AddressRules.IsPublic(a)).ToArray();
        if (reachable.Length == 0)
        {
            throw new OutgoingRefusedException(target.Host, LoopbackOnly);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, target.Port, stop);
            log.Note(target.Host, target.Port, socket.RemoteEndPoint);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<bool> IsAllowedByNameAsync(DnsEndPoint target, CancellationToken stop)
    {
        var name = $"{target.Host}:{target.Port}";
        if (options.Value.Allow.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        var own = await scope.ServiceProvider.GetRequiredService<ISettings>().BaseAddressAsync(stop);
        return own.Port == target.Port && own.IdnHost.Equals(target.Host, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Not a bug and not a network failure: the address is one that this hub does not talk to.</summary>
internal sealed class OutgoingRefusedException(string host, bool loopbackOnly) : HttpRequestException(loopbackOnly
    ? $"{host} was not contacted: in Development nothing leaves this machine. List it under Outgoing:Allow if it runs here."
    : $"{host} was not contacted: it is not a public address. List it under Outgoing:Allow if that is intended.");
