using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ContentHub.Testing.Pictures;

/// <summary>Writes a PNG without any library; its header may claim another size than its data has.</summary>
internal static class PngFile
{
    public static byte[] Write(int width, int height, int channels, (int Width, int Height) claims)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, claims.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), claims.Height);
        (header[8], header[9]) = (8, channels == 4 ? (byte)6 : (byte)2);
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", Rows(width, height, channels));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Rows(int width, int height, int channels)
    {
        using var raw = new MemoryStream();
        using (var packed = new ZLibStream(raw, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * channels)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    for (var c = 0; c < channels; c++)
                    {
                        row[1 + (x * channels) + c] = c == 3 ? (byte)128 : (byte)(((c == 0 ? 170 : 20) + (x * 40 / width) + (y * 40 / height)) & 255);
                    }
                }

                packed.Write(row);
            }
        }

        return raw.ToArray();
    }

    private static void Chunk(Stream png, string type, byte[] data)
    {
        var body = Encoding.ASCII.GetBytes(type).Concat(data).ToArray();
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return crc ^ uint.MaxValue;
    }
}
