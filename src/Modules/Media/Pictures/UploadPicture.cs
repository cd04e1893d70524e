using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Media.Contracts;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Pictures;

/// <summary>Takes a picture in: copied with a limit, decoded elsewhere, moved into place, then written down.</summary>
internal sealed class UploadPicture(
    HubDbContext db, IImageProcessor images, IAudit audit, Ids ids, TimeProvider clock, IOptions<DataOptions> data, IOptions<MediaOptions> options)
{
    private static readonly int[] Widths = [400, 800, 1200, 1600];

    public async Task<Result<AssetView>> HandleAsync(Stream content, string fileName, Actor by, CancellationToken stop)
    {
        if (!by.Can(MediaPermissions.Upload))
        {
            return new NotYours(MediaPermissions.Upload);
        }

        var id = ids.New();
        var temporary = MediaFolders.NewTemporary(data.Value, id);
        try
        {
            if (!await ReceivedPicture.CopyAsync(content, temporary, options.Value.MostBytes, stop))
            {
                return new PictureTooLarge(options.Value.MostBytes);
            }

            var made = Directory.CreateDirectory(temporary + ".made").FullName;
            var processed = await images.ProcessAsync(temporary, made, Widths, stop);
            return processed.Succeeded ? await KeepAsync(id, fileName, processed.Value, made, by, stop) : Result<AssetView>.Refused(processed.Errors);
        }
        finally
        {
            ReceivedPicture.Forget(temporary);
        }
    }

    private async Task<Result<AssetView>> KeepAsync(Guid id, string fileName, ProcessedImage image, string made, Actor by, CancellationToken stop)
    {
        var (bytes, hash) = await ReceivedPicture.MeasureAsync(Path.Combine(made, image.MasterFile), stop);
        var asset = new Asset
        {
            Id = id,
            FileName = ReceivedPicture.CleanName(fileName),
            ContentType = image.ContentType,
            MasterFile = image.MasterFile,
            Width = image.Width,
            Height = image.Height,
            Bytes = bytes,
            Sha256 = hash,
            Color = image.Color,
            Widths = string.Join(',', image.Widths),
            UploadedById = by.Id,
            UploadedAt = clock.GetUtcNow(),
        };
        var place = MediaFolders.Of(data.Value, id);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        Directory.Move(made, place);
        db.Add(asset);
        audit.Record(by, "picture.uploaded", new AuditSubject("picture", id, asset.FileName), null, new { asset.Width, asset.Height, asset.Bytes, asset.Sha256 });
        await db.SaveChangesAsync(stop);
        return asset.ToView();
    }
}
