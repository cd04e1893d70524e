using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ContentHub.Accounts.Tests;

/// <summary>What an authenticator app does (RFC 6238).</summary>
internal static class Totp
{
    public static string CodeOf(string base32)
    {
        var key = Decode(base32.Replace(" ", "", StringComparison.Ordinal));
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 names SHA-1, and so do the apps
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string base32)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var c in base32)
        {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)((buffer >> bits) & 255));
            }
        }

        return [.. bytes];
    }
}
