using System.Globalization;
using ContentHub.Media.Imaging.Vips;

namespace ContentHub.Media.Imaging;

/// <summary>How files are written: without EXIF, XMP, IPTC and location, with the colour profile where libvips can keep it alone.</summary>
internal static class VipsSaving
{
    /// <summary>Before 8.15 metadata could only be dropped as a whole, so pixels are brought to sRGB there.</summary>
    public static bool KeepsProfiles => NativeVips.Version(0) > 8 || (NativeVips.Version(0) == 8 && NativeVips.Version(1) >= 15);

    private static string Privacy => KeepsProfiles ? "keep=icc" : "strip=true";

    public static void Master(VipsImage picture, string path)
    {
        if (picture.HasAlpha)
        {
            VipsOperation.Save("pngsave", $"compression=7,{Privacy}", ("in", picture), ("filename", path));
        }
        else
        {
            Jpeg(picture, path, 85);
        }
    }

    public static void WebP(VipsImage picture, string path) =>
        VipsOperation.Save("webpsave", $"Q=80,{Privacy}", ("in", picture), ("filename", path));

    /// <summary>Transparent parts become white.</summary>
    public static void Jpeg(VipsImage picture, string path, int quality) => VipsOperation.Save(
        "jpegsave",
        string.Create(CultureInfo.InvariantCulture, $"Q={quality},optimize-coding=true,background=255,{Privacy}"),
        ("in", picture), ("filename", path));
}
