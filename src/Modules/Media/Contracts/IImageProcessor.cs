using ContentHub.Kernel.Results;

namespace ContentHub.Media.Contracts;

/// <summary>The open door to another image library: everything that decodes pixels stands behind it.</summary>
public interface IImageProcessor
{
    /// <summary>
    /// Decodes once in a bounded child process, turns upright, drops EXIF, XMP, IPTC and location, keeps the colour profile, and writes the
    /// master and one WebP per width (never larger than the picture) into <paramref name="folder"/> as <c>master.(jpg|png|webp)</c> and <c>{width}.webp</c>.
    /// </summary>
    Task<Result<ProcessedImage>> ProcessAsync(string sourceFile, string folder, IReadOnlyList<int> widths, CancellationToken stop);

    /// <summary>A JPEG of the picture in <paramref name="sourceFile"/>, at most that wide and that large.</summary>
    Task<Result<byte[]>> JpegAsync(string sourceFile, int width, int maxBytes, CancellationToken stop);

    /// <summary>One sentence that says what is missing, or null when pictures can be processed. For <c>doctor</c> and the health page.</summary>
    Task<string?> TroubleAsync(CancellationToken stop);
}

/// <param name="MasterFile">File name inside the folder.</param>
/// <param name="Color">See <see cref="AssetView.Color"/>.</param>
public sealed record ProcessedImage(string MasterFile, string ContentType, int Width, int Height, string Color, IReadOnlyList<int> Widths);
