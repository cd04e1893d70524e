namespace ContentHub.Accounts.Profiles;

/// <summary>The arithmetic of a QR code: a bit buffer, Reed-Solomon over GF(256), BCH remainders and the eight masks.</summary>
internal sealed class QrBits
{
    private readonly List<bool> bits = [];

    public void Add(int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            bits.Add(((value >> i) & 1) != 0);
        }
    }

    /// <summary>Ends the text and fills the room with the standard's padding.</summary>
    public byte[] ToBytes(int room)
    {
        Add(0, Math.Min(4, (room * 8) - bits.Count));
        Add(0, (8 - (bits.Count % 8)) % 8);
        for (var pad = 0xEC; bits.Count < room * 8; pad ^= 0xEC ^ 0x11)
        {
            Add(pad, 8);
        }

        var bytes = new byte[room];
        for (var i = 0; i < bits.Count; i++)
        {
            bytes[i >> 3] |= (byte)((bits[i] ? 1 : 0) << (7 - (i & 7)));
        }

        return bytes;
    }

    public static byte[] ReedSolomon(byte[] data, int count)
    {
        var divisor = Divisor(count);
        var rest = new byte[count];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ rest[0]);
            Array.Copy(rest, 1, rest, 0, count - 1);
            rest[count - 1] = 0;
            for (var i = 0; i < count; i++)
            {
                rest[i] ^= Multiply(divisor[i], factor);
            }
        }

        return rest;
    }

    public static int Remainder(int value, int bits, int polynomial)
    {
        var rest = value;
        for (var i = 0; i < bits; i++)
        {
            rest = (rest << 1) ^ ((rest >> (bits - 1)) * polynomial);
        }

        return rest;
    }

    public static bool Mask(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private static byte[] Divisor(int count)
    {
        var result = new byte[count];
        result[count - 1] = 1;
        for (byte i = 0, root = 1; i < count; i++, root = Multiply(root, 2))
        {
            for (var j = 0; j < count; j++)
            {
                result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < count ? result[j + 1] : 0));
            }
        }

        return result;
    }

    private static byte Multiply(byte x, byte y)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((y >> i) & 1) * x;
        }

        return (byte)product;
    }
}
