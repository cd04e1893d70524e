using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// One picture, without the image library: its pixels are not what these tests are about.
public sealed class PictureBox : IMedia
{
    public static readonly Guid Cover = Guid.Parse("0197a000-0000-7000-8000-0000000b0001");

    public static readonly Guid Broken = Guid.Parse("0197a000-0000-7000-8000-0000000b0002");

    public static readonly byte[] Jpeg = [0xff, 0xd8, 0xff, 0xe0, .. new byte[200], 0xff, 0xd9];

    public Task<Result<byte[]>> JpegAsync(Guid id, int width, int maxBytes, CancellationToken stop) =>
        Task.FromResult<Result<byte[]>>(id == Cover ? Jpeg : new NotThere("picture"));

    public Task<Result<AssetView>> UploadAsync(Stream content, string fileName, Actor by, CancellationToken stop) => throw new NotSupportedException();

    public Task<AssetView?> FindAsync(Guid id, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<Guid, AssetView>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) => throw new NotSupportedException();

    public Task<Stream?> OpenAsync(Guid id, int? width, CancellationToken stop) => throw new NotSupportedException();

    public Task MarkPublicAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) => throw new NotSupportedException();
}
