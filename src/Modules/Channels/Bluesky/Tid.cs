using System.Security.Cryptography;

namespace ContentHub.Channels.Bluesky;

// A record key that sorts by time: 53 bits of microseconds and 10 random bits as 13 characters.
internal static class Tid
{
    public const int Length = 13;
    private const string Alphabet = "234567abcdefghijklmnopqrstuvwxyz";

    public static string At(DateTimeOffset instant, int clockId)
    {
        var value = ((instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond << 10) | (uint)(clockId & 0x3ff);
        Span<char> key = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            key[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }

        return new string(key);
    }

    public static bool IsValid(string key) => key.Length == Length && key.All(Alphabet.Contains) && Alphabet.IndexOf(key[0]) < 16;
}

// Two tries in the same microsecond must not share a key, so the low bits of the time are random too.
internal sealed class TidSource(TimeProvider clock, Func<int, int> random)
{
    public TidSource(TimeProvider clock)
        : this(clock, RandomNumberGenerator.GetInt32)
    {
    }

    public string Next() => Tid.At(clock.GetUtcNow().AddMicroseconds(random(1000)), random(1024));
}
