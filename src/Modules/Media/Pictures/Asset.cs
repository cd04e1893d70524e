using System.Globalization;
using ContentHub.Media.Contracts;

namespace ContentHub.Media.Pictures;

/// <summary>A stored picture. Its files never change, so its addresses may be cached for ever.</summary>
internal sealed class Asset
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Name of the master inside the asset's folder.</summary>
    public required string MasterFile { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required string Color { get; init; }

    /// <summary>Renditions, ascending: <c>400,800</c>.</summary>
    public required string Widths { get; init; }

    /// <summary>Visitors may read it: it is part of something that was published.</summary>
    public bool IsPublic { get; init; }

    public required Guid UploadedById { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public AssetView ToView() => new(
        Id, FileName, ContentType, Width, Height, Bytes, Sha256, Color,
        [.. Widths.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(w => int.Parse(w, CultureInfo.InvariantCulture))]);
}
