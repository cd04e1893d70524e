using ContentHub.Media.Contracts;
using ContentHub.Themes.Journal.Frames;

namespace ContentHub.Site.Reading;

/// <summary>Turns assets into responsive pictures. The sizes are those of the theme's columns.</summary>
internal static class Pictures
{
    private const string CoverSizes = "(min-width: 67rem) 62rem, 100vw";
    private const string LeadSizes = "(min-width: 72rem) 40rem, (min-width: 52rem) 56vw, 100vw";
    private const string TeaserSizes = "(min-width: 72rem) 33rem, (min-width: 46rem) 46vw, 100vw";

    public static Picture Cover(ReaderSite site, AssetView asset, string alt) => Of(site, asset, alt, CoverSizes, 1200, eager: true);

    public static Picture Lead(ReaderSite site, AssetView asset, string alt) => Of(site, asset, alt, LeadSizes, 800, eager: true);

    public static Picture Teaser(ReaderSite site, AssetView asset, string alt) => Of(site, asset, alt, TeaserSizes, 800, eager: false);

    /// <summary>Shown 72 CSS pixels wide at most.</summary>
    public static Picture Photo(ReaderSite site, AssetView asset) => Of(site, asset, "", "6rem", 150, eager: true) with { Srcset = null };

    public static Picture Logo(ReaderSite site, AssetView asset)
    {
        var height = 32;
        return Of(site, asset, "", "12rem", 320, eager: true) with { Srcset = null, Width = Math.Max(1, asset.Width * height / Math.Max(1, asset.Height)), Height = height };
    }

    /// <summary>For link cards: one address, about 1200 pixels wide.</summary>
    public static string Card(ReaderSite site, AssetView asset) => site.Absolute(PathAt(asset, 1200));

    private static Picture Of(ReaderSite site, AssetView asset, string alt, string sizes, int usual, bool eager)
    {
        var srcset = asset.Widths.Count < 2 ? null : string.Join(", ", asset.Widths.Select(w => $"{site.Href(MediaPaths.Rendition(asset.Id, w))} {w}w"));
        return new(site.Href(PathAt(asset, usual)), srcset, sizes, asset.Width, asset.Height, alt, asset.Color, eager);
    }

    private static string PathAt(AssetView asset, int width) => asset.Widths.Count == 0
        ? MediaPaths.Master(asset.Id)
        : MediaPaths.Rendition(asset.Id, asset.Widths.FirstOrDefault(w => w >= width, asset.Widths[^1]));
}
