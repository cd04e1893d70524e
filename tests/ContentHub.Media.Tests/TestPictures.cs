using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ContentHub.Media.Imaging;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Tests;

/// <summary>Makes pictures: a PNG by hand, everything else by the image worker itself.</summary>
internal static class TestPictures
{
    public const string WhyNot = "libvips is not here: run “npm ci” in the root of the clone.";

    /// <summary>The library is loaded in the worker only; here it is enough to know whether there is a file.</summary>
    public static bool NoLibrary { get; } = !File.Exists(new VipsLocation(Options.Create(new MediaOptions())).Library);

    /// <summary>A PNG with a slow gradient; honest in header and data unless <paramref name="claims"/> says otherwise.</summary>
    public static byte[] Png(int width, int height, int channels = 3, (int Width, int Height)? claims = null)
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

        var (w, h) = claims ?? (width, height);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, w);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), h);
        (header[8], header[9]) = (8, channels == 4 ? (byte)6 : (byte)2);
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", raw.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>A JPEG as a phone writes it: lying on its side, with the place where it was taken.</summary>
    public static async Task<byte[]> PhonePhotoAsync(int width, int height)
    {
        var folder = Directory.CreateTempSubdirectory("contenthub-picture-").FullName;
        try
        {
            var (png, jpeg) = (Path.Combine(folder, "a.png"), Path.Combine(folder, "a.jpg"));
            await File.WriteAllBytesAsync(png, Png(width, height));
            using var worker = Worker();
            var reply = await worker.RunAsync("jpeg", [png, jpeg, width.ToString(CultureInfo.InvariantCulture), "50000000"], CancellationToken.None);
            Assert.Equal(WorkerVerdict.Done, reply?.Verdict);
            return WithExif(await File.ReadAllBytesAsync(jpeg));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static WorkerProcess Worker(MediaOptions? options = null)
    {
        var set = Options.Create(options ?? new MediaOptions());
        return new WorkerProcess(set, new VipsLocation(set), Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkerProcess>.Instance);
    }

    public static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    /// <summary>Puts an APP1 segment with orientation 6 (turn right), a camera name and a GPS position behind the start of the file.</summary>
    private static byte[] WithExif(byte[] jpeg)
    {
        using var tiff = new MemoryStream();
        using var w = new BinaryWriter(tiff);
        w.Write("II*\0"u8);
        w.Write(8);
        w.Write((short)3);
        Entry(w, 0x010F, 2, 12, 200); // camera
        Entry(w, 0x0112, 3, 1, 6); // orientation
        Entry(w, 0x8825, 4, 1, 60); // GPS folder
        w.Write(0);
        Pad(w, 60);
        w.Write((short)2);
        Entry(w, 0x0001, 2, 2, 'N');
        Entry(w, 0x0002, 5, 3, 220);
        w.Write(0);
        Pad(w, 200);
        w.Write("SecretPhone\0"u8);
        Pad(w, 220);
        foreach (var part in new[] { 53, 1, 33, 1, 7, 1 })
        {
            w.Write(part);
        }

        byte[] exif = [.. "Exif\0\0"u8, .. tiff.ToArray()];
        var length = exif.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg.AsSpan(2)];
    }

    private static void Entry(BinaryWriter w, int tag, short type, int count, int value)
    {
        w.Write((ushort)tag);
        w.Write(type);
        w.Write(count);
        w.Write(value);
    }

    private static void Pad(BinaryWriter w, int to) => w.Write(new byte[to - w.BaseStream.Length]);

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
