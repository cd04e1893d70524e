using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Pictures;

/// <summary>What other modules do with pictures.</summary>
internal sealed class StoredPictures(HubDbContext db, UploadPicture upload, IImageProcessor images, IOptions<DataOptions> data) : IMedia
{
    public Task<Result<AssetView>> UploadAsync(Stream content, string fileName, Actor by, CancellationToken stop) =>
        upload.HandleAsync(content, fileName, by, stop);

    public async Task<AssetView?> FindAsync(Guid id, CancellationToken stop) =>
        (await db.Set<Asset>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop))?.ToView();

    public async Task<IReadOnlyDictionary<Guid, AssetView>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, AssetView>();
        }

        var found = await db.Set<Asset>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(stop);
        return found.ToDictionary(a => a.Id, a => a.ToView());
    }

    public async Task<Stream?> OpenAsync(Guid id, int? width, CancellationToken stop)
    {
        var asset = await db.Set<Asset>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop);
        var path = asset is null ? null : PathOf(asset, width);
        return path is not null && File.Exists(path) ? File.OpenRead(path) : null;
    }

    public async Task<Result<byte[]>> JpegAsync(Guid id, int width, int maxBytes, CancellationToken stop)
    {
        var asset = await db.Set<Asset>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop);
        if (asset is null || PathOf(asset, null) is not { } path || !File.Exists(path))
        {
            return new NotThere("picture");
        }

        // A master that already fits needs no image library.
        var fits = asset.ContentType == "image/jpeg" && asset.Width <= width && asset.Bytes <= maxBytes;
        return fits ? await File.ReadAllBytesAsync(path, stop) : await images.JpegAsync(path, width, maxBytes, stop);
    }

    public async Task MarkPublicAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        if (ids.Count > 0)
        {
            await db.Set<Asset>().Where(a => ids.Contains(a.Id) && !a.IsPublic).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsPublic, true), stop);
        }
    }

    private string? PathOf(Asset asset, int? width)
    {
        var folder = MediaFolders.Of(data.Value, asset.Id);
        return width is not { } wide ? Path.Combine(folder, asset.MasterFile)
            : asset.ToView().Widths.Contains(wide) ? MediaFolders.Rendition(folder, wide)
            : null;
    }
}
