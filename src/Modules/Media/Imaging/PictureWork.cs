using System.Globalization;
using ContentHub.Media.Contracts;
using ContentHub.Media.Imaging.Vips;

namespace ContentHub.Media.Imaging;

/// <summary>What the worker does with one file. Decodes the pixels once; everything else is made from memory.</summary>
internal static class PictureWork
{
    private const long MostPixels = 100_000_000;
    private const int WidestMaster = 4000;

    // thumbnail ignores its own fail-on; only the option string reaches the loader, and without it half a JPEG passes.
    private const string Strict = "size=down,fail-on=error,option-string=\"[fail_on=error]\"";

    /// <summary>Class names of the loaders of JPEG, PNG, WebP, GIF and AVIF.</summary>
    public static IReadOnlyList<string> Loaders { get; } =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif", "VipsForeignLoadHeif"];

    public static WorkerReply Process(string sourceFile, string folder, IReadOnlyList<int> widths)
    {
        if (Objection(sourceFile, out var cmyk) is { } objection)
        {
            return objection;
        }

        try
        {
            using var picture = Decode(sourceFile, WidestMaster, cmyk);
            return new WorkerReply(WorkerVerdict.Done, "", Write(picture, folder, widths));
        }
        catch (VipsTrouble trouble)
        {
            return new WorkerReply(WorkerVerdict.Broken, trouble.Message);
        }
    }

    public static WorkerReply Jpeg(string sourceFile, string target, int width, int maxBytes)
    {
        if (Objection(sourceFile, out var cmyk) is { } objection)
        {
            return objection;
        }

        try
        {
            return JpegWithin(sourceFile, target, width, maxBytes, cmyk);
        }
        catch (VipsTrouble trouble)
        {
            return new WorkerReply(WorkerVerdict.Broken, trouble.Message);
        }
    }

    /// <summary>Looks at the header only: the bytes decide what it is, and a bomb is refused before a pixel is decoded.</summary>
    private static WorkerReply? Objection(string sourceFile, out bool cmyk)
    {
        cmyk = false;
        try
        {
            using var source = new VipsSource(sourceFile);
            if (source.Loader() is not { } loader || !Loaders.Any(known => loader.StartsWith(known, StringComparison.Ordinal)))
            {
                return new WorkerReply(WorkerVerdict.NotAPicture, "no loader knows these bytes");
            }

            using var header = VipsOperation.Make(loader, "access=sequential", ("source", source));
            cmyk = header.IsCmyk;
            return (long)header.Width * header.Height > MostPixels
                ? new WorkerReply(WorkerVerdict.TooManyPixels, string.Create(CultureInfo.InvariantCulture, $"{header.Width} x {header.Height}"))
                : null;
        }
        catch (VipsTrouble trouble)
        {
            return new WorkerReply(WorkerVerdict.Broken, trouble.Message);
        }
    }

    /// <summary>Upright and at most that wide. The profile stays, except that print colours become screen colours.</summary>
    private static VipsImage Decode(string sourceFile, int width, bool cmyk)
    {
        using var source = new VipsSource(sourceFile);
        var profile = cmyk || !VipsSaving.KeepsProfiles ? ",export-profile=srgb" : "";
        using var lazy = VipsOperation.Make(
            "thumbnail_source", string.Create(CultureInfo.InvariantCulture, $"width={width},height=10000000,{Strict}{profile}"), ("source", source));
        return lazy.InMemory();
    }

    private static ProcessedImage Write(VipsImage picture, string folder, IReadOnlyList<int> widths)
    {
        var (file, type) = picture.HasAlpha ? ("master.png", "image/png") : ("master.jpg", "image/jpeg");
        VipsSaving.Master(picture, Path.Combine(folder, file));
        List<int> made = [.. widths.Where(w => w <= picture.Width).Order()];
        foreach (var width in made)
        {
            using var smaller = Thumbnail(picture, width);
            VipsSaving.WebP(smaller, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{width}.webp")));
        }

        return new ProcessedImage(file, type, picture.Width, picture.Height, DominantColor.Of(picture), made);
    }

    private static WorkerReply JpegWithin(string sourceFile, string target, int width, int maxBytes, bool cmyk)
    {
        using var picture = Decode(sourceFile, width, cmyk);
        for (var (quality, wide) = (85, Math.Min(width, picture.Width)); wide >= 64;)
        {
            using var smaller = Thumbnail(picture, wide);
            VipsSaving.Jpeg(smaller, target, quality);
            if (new FileInfo(target).Length <= maxBytes)
            {
                return new WorkerReply(WorkerVerdict.Done, "");
            }

            (quality, wide) = quality > 55 ? (quality - 10, wide) : (75, wide * 3 / 4);
        }

        return new WorkerReply(WorkerVerdict.Broken, "no JPEG is small enough");
    }

    private static VipsImage Thumbnail(VipsImage picture, int width) => VipsOperation.Make(
        "thumbnail_image", string.Create(CultureInfo.InvariantCulture, $"width={width},height=10000000,size=down"), ("in", picture));
}
