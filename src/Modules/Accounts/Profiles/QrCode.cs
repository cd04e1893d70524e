using System.Text;

namespace ContentHub.Accounts.Profiles;

/// <summary>
/// A QR code (ISO/IEC 18004) of a short text: byte mode, error correction M, versions 1 to 10. Enough for an authenticator
/// address, drawn here so that the key never leaves the server.
/// </summary>
internal sealed class QrCode
{
    private static readonly int[] CheckBytes = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
    private static readonly int[] AllBytes = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
    private readonly bool[,] dark;
    private readonly bool[,] fixedModule;
    private readonly int version;

    private QrCode(int version)
    {
        this.version = version;
        Size = 17 + (4 * version);
        dark = new bool[Size, Size];
        fixedModule = new bool[Size, Size];
    }

    public int Size { get; }

    public bool this[int x, int y] => dark[x, y];

    /// <param name="mask">0 to 7; the default suits authenticator addresses, tests try all.</param>
    public static QrCode? Of(string text, int mask = 4)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= 10; version++)
        {
            var room = AllBytes[version - 1] - (CheckBytes[version - 1] * Blocks[version - 1]);
            if (bytes.Length + (version < 10 ? 2 : 3) <= room)
            {
                var code = new QrCode(version);
                code.DrawFixed(mask);
                code.DrawData(Interleave(Pad(bytes, version, room), version), mask);
                return code;
            }
        }

        return null;
    }

    /// <summary>The dark modules as one SVG path, one unit per module, inside a quiet zone of four.</summary>
    public string ToSvgPath()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (dark[x, y])
                {
                    path.Append('M').Append(x + 4).Append(' ').Append(y + 4).Append("h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }

    private static byte[] Pad(byte[] bytes, int version, int room)
    {
        var bits = new QrBits();
        bits.Add(4, 4);
        bits.Add(bytes.Length, version < 10 ? 8 : 16);
        foreach (var value in bytes)
        {
            bits.Add(value, 8);
        }

        return bits.ToBytes(room);
    }

    private static byte[] Interleave(byte[] data, int version)
    {
        var (blocks, check) = (Blocks[version - 1], CheckBytes[version - 1]);
        var shortLength = data.Length / blocks;
        var longBlocks = data.Length % blocks;
        var parts = new List<(byte[] Data, byte[] Check)>();
        for (int i = 0, at = 0; i < blocks; i++)
        {
            var length = shortLength + (i >= blocks - longBlocks ? 1 : 0);
            var part = data[at..(at + length)];
            parts.Add((part, QrBits.ReedSolomon(part, check)));
            at += length;
        }

        var mixed = new List<byte>();
        for (var i = 0; i <= shortLength; i++)
        {
            mixed.AddRange(parts.Where(p => i < p.Data.Length).Select(p => p.Data[i]));
        }

        for (var i = 0; i < check; i++)
        {
            mixed.AddRange(parts.Select(p => p.Check[i]));
        }

        return [.. mixed];
    }

    private void DrawFixed(int mask)
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawSquare(3, 3, 4, r => r is not 2 and not 4);
        DrawSquare(Size - 4, 3, 4, r => r is not 2 and not 4);
        DrawSquare(3, Size - 4, 4, r => r is not 2 and not 4);
        var centers = Centers();
        foreach (var (x, y) in centers.SelectMany(x => centers.Select(y => (x, y))).Where(c => !IsCorner(c.x, c.y)))
        {
            DrawSquare(x, y, 2, r => r != 1);
        }

        DrawFormat(mask);
        DrawVersion();
    }

    private int[] Centers() => version switch
    {
        1 => [],
        < 7 => [6, Size - 7],
        _ => [6, (Size - 1) / 2, Size - 7],
    };

    private bool IsCorner(int x, int y) => (x == 6 && (y == 6 || y == Size - 7)) || (x == Size - 7 && y == 6);

    private void DrawSquare(int x, int y, int reach, Func<int, bool> isDark)
    {
        for (var dy = -reach; dy <= reach; dy++)
        {
            for (var dx = -reach; dx <= reach; dx++)
            {
                if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size)
                {
                    Set(x + dx, y + dy, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
                }
            }
        }
    }

    private void DrawFormat(int mask)
    {
        var bits = ((mask << 10) | QrBits.Remainder(mask, 10, 0x537)) ^ 0x5412; // level M is 00
        bool Bit(int i) => ((bits >> i) & 1) != 0;
        for (var i = 0; i < 15; i++)
        {
            if (i < 8)
            {
                Set(8, i < 6 ? i : i + 1, Bit(i));
                Set(Size - 1 - i, 8, Bit(i));
            }
            else
            {
                Set(i == 8 ? 7 : 14 - i, 8, Bit(i));
                Set(8, Size - 15 + i, Bit(i));
            }
        }

        Set(8, Size - 8, true);
    }

    private void DrawVersion()
    {
        if (version < 7)
        {
            return;
        }

        var bits = (version << 12) | QrBits.Remainder(version, 12, 0x1F25);
        for (var i = 0; i < 18; i++)
        {
            var on = ((bits >> i) & 1) != 0;
            Set(Size - 11 + (i % 3), i / 3, on);
            Set(i / 3, Size - 11 + (i % 3), on);
        }
    }

    private void DrawData(byte[] bytes, int mask)
    {
        var next = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < Size; step++)
            {
                var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                for (var x = right; x >= right - 1; x--)
                {
                    if (!fixedModule[x, y])
                    {
                        var on = next < bytes.Length * 8 && ((bytes[next >> 3] >> (7 - (next & 7))) & 1) != 0;
                        next++;
                        dark[x, y] = on ^ QrBits.Mask(mask, x, y);
                    }
                }
            }
        }
    }

    private void Set(int x, int y, bool on) => (dark[x, y], fixedModule[x, y]) = (on, true);
}
