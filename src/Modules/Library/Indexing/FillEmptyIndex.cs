using ContentHub.Kernel.Modules;

namespace ContentHub.Library.Indexing;

/// <summary>A new instance, a new layout or a deleted file: fills the index without anybody asking.</summary>
internal sealed class FillEmptyIndex(SearchFile file, RebuildIndex rebuild) : IBackgroundUseCase
{
    public static BackgroundWork Work { get; } = new("library.fill-empty-index", TimeSpan.FromMinutes(5), typeof(FillEmptyIndex), WorkScope.EachNode);

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        string? built;
        await using (var connection = await file.OpenAsync(stop))
        {
            built = await connection.StateAsync("built", stop);
        }

        if (built is null)
        {
            await rebuild.HandleAsync(null, stop);
        }

        return null;
    }
}
