using ContentHub.Kernel.People;
using ContentHub.Media.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Posts.Tests;

/// <summary>Until Media has landed.</summary>
internal static class StandIns
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<IMedia, NoMedia>();
    }

    private sealed class NoMedia : IMedia
    {
        public Task<Kernel.Results.Result<AssetView>> UploadAsync(Stream content, string fileName, Actor by, CancellationToken stop) => throw new NotSupportedException();

        public Task<AssetView?> FindAsync(Guid id, CancellationToken stop) => Task.FromResult<AssetView?>(null);

        public Task<IReadOnlyDictionary<Guid, AssetView>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
            Task.FromResult<IReadOnlyDictionary<Guid, AssetView>>(new Dictionary<Guid, AssetView>());

        public Task<Stream?> OpenAsync(Guid id, int? width, CancellationToken stop) => Task.FromResult<Stream?>(null);

        public Task<Kernel.Results.Result<byte[]>> JpegAsync(Guid id, int width, int maxBytes, CancellationToken stop) => throw new NotSupportedException();

        public Task MarkPublicAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) => Task.CompletedTask;
    }
}
