using System.Net;
using System.Net.Sockets;

namespace ContentHub.Publishing.Outgoing;

/// <summary>Which addresses are out in the public internet. Everything that is not certainly public is refused.</summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "2001::/23", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address)
    {
        var plain = Embedded(address);
        return !Inside.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    public static bool IsThisMachine(IPAddress address) => IPAddress.IsLoopback(Embedded(address));

    /// <summary>IPv4 inside IPv6 (mapped, compatible, NAT64, 6to4) is judged as what it reaches.</summary>
    private static IPAddress Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes is [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..])
        {
            return new IPAddress(bytes.AsSpan(12, 4));
        }

        if (bytes is [0x20, 0x02, ..])
        {
            return new IPAddress(bytes.AsSpan(2, 4));
        }

        var compatible = bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && bytes.AsSpan(12, 3).IndexOfAnyExcept((byte)0) >= 0;
        return compatible ? new IPAddress(bytes.AsSpan(12, 4)) : address;
    }
}
