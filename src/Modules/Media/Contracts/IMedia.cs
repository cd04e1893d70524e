using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Media.Contracts;

/// <summary>An uploaded picture, already decoded, turned upright and rid of EXIF and location.</summary>
/// <param name="Id">Key.</param>
/// <param name="FileName">As uploaded, for people.</param>
/// <param name="Width">Pixels of the stored master.</param>
/// <param name="Height">Pixels of the stored master.</param>
/// <param name="Bytes">Size of the stored master.</param>
/// <param name="Sha256">Of the stored master, lower-case hex: goes into the revision's hash.</param>
/// <param name="Color">Dominant colour as a CSS class of the Journal theme: <c>dc-231</c>, each digit 0-3 for red, green, blue.</param>
/// <param name="Widths">Renditions that exist, ascending, in pixels.</param>
public sealed record AssetView(Guid Id, string FileName, string ContentType, int Width, int Height, long Bytes, string Sha256, string Color, IReadOnlyList<int> Widths);

/// <summary>Uploads, renditions and look-ups of pictures.</summary>
public interface IMedia
{
    /// <summary>
    /// Limits: 25 MB, 100 megapixels, JPEG, PNG, WebP, GIF (first frame), AVIF. Refusals: <c>media.too-large</c>, <c>media.too-many-pixels</c>,
    /// <c>media.not-a-picture</c>, <c>media.broken</c>, <c>media.no-image-library</c>, <c>access.not-yours</c>.
    /// </summary>
    Task<Result<AssetView>> UploadAsync(Stream content, string fileName, Actor by, CancellationToken stop);

    Task<AssetView?> FindAsync(Guid id, CancellationToken stop);

    /// <summary>Unknown ids are absent from the answer.</summary>
    Task<IReadOnlyDictionary<Guid, AssetView>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);

    /// <summary>Opens the master or, with a width of <see cref="AssetView.Widths"/>, that WebP rendition. Null when there is none.</summary>
    Task<Stream?> OpenAsync(Guid id, int? width, CancellationToken stop);

    /// <summary>A JPEG at most <paramref name="width"/> wide and at most <paramref name="maxBytes"/> large, for link cards.</summary>
    Task<Result<byte[]>> JpegAsync(Guid id, int width, int maxBytes, CancellationToken stop);

    /// <summary>Marks assets as shown on the public site: from then on visitors may read them. Until then only signed-in people can.</summary>
    Task MarkPublicAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);
}

/// <summary>Where assets are found. Paths are relative to PathBase, without a leading slash.</summary>
public static class MediaPaths
{
    /// <summary>The address that Markdown carries: <c>/media/{id}</c>; renderers put PathBase before it.</summary>
    public static string Markdown(Guid id) => $"/media/{id}";

    public static string Master(Guid id) => $"media/{id}";

    public static string Rendition(Guid id, int width) => $"media/{id}/{width}.webp";

    /// <summary>The asset that a Markdown address names, or null.</summary>
    public static Guid? AssetOf(string? url) =>
        url is not null && url.StartsWith("/media/", StringComparison.Ordinal) && Guid.TryParse(url.AsSpan(7, Math.Min(36, url.Length - 7)), out var id) ? id : null;
}
