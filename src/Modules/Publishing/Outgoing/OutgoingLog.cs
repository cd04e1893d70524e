using System.Collections.Concurrent;
using System.Net;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Outgoing;

internal sealed class OutgoingLog : IOutgoingLog
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, string> last = new(StringComparer.OrdinalIgnoreCase);

    public string? RemoteAddressOf(Uri address) => last.GetValueOrDefault($"{address.IdnHost}:{address.Port}");

    public void Note(string host, int port, EndPoint? remote)
    {
        if (last.Count >= Most)
        {
            last.Clear();
        }

        if (remote is IPEndPoint { Address.IsIPv4MappedToIPv6: true } mapped)
        {
            remote = new IPEndPoint(mapped.Address.MapToIPv4(), mapped.Port);
        }

        last[$"{host}:{port}"] = remote?.ToString() ?? "";
    }
}
