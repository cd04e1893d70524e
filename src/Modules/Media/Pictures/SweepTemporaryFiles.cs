using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Pictures;

/// <summary>Removes what an interrupted upload left behind. Pictures that nothing names stay: a draft in a browser may still name them.</summary>
internal sealed class SweepTemporaryFiles(IOptions<DataOptions> data, TimeProvider clock) : IBackgroundUseCase
{
    public Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var before = clock.GetUtcNow().AddDays(-1).UtcDateTime;
        var folder = new DirectoryInfo(MediaFolders.Temporary(data.Value));
        foreach (var old in folder.EnumerateFileSystemInfos().Where(f => f.LastWriteTimeUtc < before).ToList())
        {
            stop.ThrowIfCancellationRequested();
            if (old is DirectoryInfo directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                old.Delete();
            }
        }

        return Task.FromResult<DateTimeOffset?>(null);
    }
}
