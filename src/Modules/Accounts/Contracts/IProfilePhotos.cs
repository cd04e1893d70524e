using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Contracts;

/// <summary>Extension point: keeps the photos of people and the company's logo. Media implements it, because Accounts comes before Media on the line.</summary>
public interface IProfilePhotos
{
    /// <summary>Stores a picture that the public site may show later. Refusals are those of an upload (<c>media.too-large</c>, <c>media.not-a-picture</c> …).</summary>
    Task<Result<Guid>> StoreAsync(Stream content, string fileName, Actor by, CancellationToken stop);

    /// <summary>Path of the picture relative to PathBase, without leading slash.</summary>
    string PathOf(Guid assetId);
}
