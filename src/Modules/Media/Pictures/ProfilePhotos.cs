using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;

namespace ContentHub.Media.Pictures;

/// <summary>Everyone may have a photo, also people who may not upload pictures for posts.</summary>
internal sealed class ProfilePhotos(UploadPicture upload) : IProfilePhotos
{
    public async Task<Result<Guid>> StoreAsync(Stream content, string fileName, Actor by, CancellationToken stop)
    {
        var allowed = by with { Permissions = by.Permissions.Append(MediaPermissions.Upload.Name).ToHashSet() };
        var stored = await upload.HandleAsync(content, fileName, allowed, stop);
        return stored.Succeeded ? stored.Value.Id : Result<Guid>.Refused(stored.Errors);
    }

    public string PathOf(Guid assetId) => MediaPaths.Master(assetId);
}
