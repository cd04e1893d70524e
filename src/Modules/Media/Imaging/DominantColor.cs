using System.Globalization;
using ContentHub.Media.Imaging.Vips;

namespace ContentHub.Media.Imaging;

/// <summary>The colour that fills most of a picture, as one of 64 CSS classes: shown while the picture loads, without an inline style.</summary>
internal static class DominantColor
{
    private const int Levels = 4;

    public static string Of(VipsImage picture)
    {
        using var small = VipsOperation.Make("thumbnail_image", "width=32,height=32,size=force", ("in", picture));
        using var screen = VipsOperation.Make("colourspace", "space=srgb", ("in", small));
        using var bytes = VipsOperation.Make("cast", "format=uchar", ("in", screen));
        return Class(bytes.Bytes(), bytes.Bands);
    }

    internal static string Class(byte[] pixels, int bands)
    {
        var counts = new int[Levels * Levels * Levels];
        for (var i = 0; i + bands <= pixels.Length; i += bands)
        {
            var transparent = bands is 2 or 4 && pixels[i + bands - 1] < 128;
            var (red, green, blue) = bands >= 3 ? (pixels[i], pixels[i + 1], pixels[i + 2]) : (pixels[i], pixels[i], pixels[i]);
            counts[(Level(red) * Levels * Levels) + (Level(green) * Levels) + Level(blue)] += transparent ? 0 : 1;
        }

        var most = Array.IndexOf(counts, counts.Max());
        return string.Create(CultureInfo.InvariantCulture, $"dc-{most / (Levels * Levels)}{most / Levels % Levels}{most % Levels}");
    }

    private static int Level(byte value) => (int)Math.Round(value / 85.0);
}
