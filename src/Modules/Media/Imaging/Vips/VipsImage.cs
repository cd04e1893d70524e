using System.Runtime.InteropServices;

namespace ContentHub.Media.Imaging.Vips;

/// <summary>An object of libvips that we hold one reference to.</summary>
internal abstract class VipsThing(nint handle) : IDisposable
{
    public nint Handle { get; } = handle != 0 ? handle : throw VipsTrouble.Last();

    public void Dispose() => NativeVips.Unref(Handle);
}

/// <summary>A file that libvips reads.</summary>
internal sealed class VipsSource(string path) : VipsThing(NativeVips.SourceFromFile(path))
{
    /// <summary>Class name of the loader that knows these bytes, whatever the file is called; null for what is no picture.</summary>
    public string? Loader() => Marshal.PtrToStringUTF8(NativeVips.FindLoader(Handle));
}

/// <summary>A picture; its pixels may not have been decoded yet.</summary>
internal sealed class VipsImage(nint handle) : VipsThing(handle)
{
    private const int Cmyk = 15;

    public int Width => NativeVips.Width(Handle);

    public int Height => NativeVips.Height(Handle);

    public int Bands => NativeVips.Bands(Handle);

    public bool HasAlpha => NativeVips.HasAlpha(Handle) != 0;

    public bool IsCmyk => NativeVips.Interpretation(Handle) == Cmyk;

    /// <summary>Decodes everything now, once.</summary>
    public VipsImage InMemory() => new(NativeVips.CopyMemory(Handle));

    /// <summary>The pixels row by row, band by band, one byte each.</summary>
    public byte[] Bytes()
    {
        var memory = NativeVips.WriteToMemory(Handle, out var size);
        if (memory == 0)
        {
            throw VipsTrouble.Last();
        }

        var bytes = new byte[(int)size];
        Marshal.Copy(memory, bytes, 0, bytes.Length);
        NativeVips.Free(memory);
        return bytes;
    }
}
