namespace ContentHub.Testing.Pictures;

/// <summary>What a phone writes into a photo and readers must never get: the camera's name, which side is up, and where it was taken.</summary>
public static class PhoneExif
{
    public const string Camera = "SecretPhone";

    /// <summary>Puts an APP1 segment with orientation 6 (turn right), a camera name and a GPS position behind the start of the file.</summary>
    internal static byte[] PutInto(byte[] jpeg)
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
}
