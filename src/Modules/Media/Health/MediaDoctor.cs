using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Media.Contracts;
using ContentHub.Media.Pictures;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Health;

/// <summary>Can pictures be stored and processed?</summary>
internal sealed class MediaDoctor(IImageProcessor images, IOptions<DataOptions> data) : IDoctorCheck
{
    private const long LittleSpace = 1024L * 1024 * 1024;

    public async Task<IReadOnlyList<DoctorFinding>> LookAsync(CancellationToken stop)
    {
        var trouble = await images.TroubleAsync(stop);
        return [Folder(), Space(), new DoctorFinding("Image library", trouble is null, trouble ?? "libvips answers.")];
    }

    private DoctorFinding Folder()
    {
        try
        {
            var probe = Path.Combine(MediaFolders.Temporary(data.Value), ".probe");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return new DoctorFinding("Media folder", true, "It can be written to.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new DoctorFinding("Media folder", false, $"{MediaFolders.Root(data.Value)} can't be written to: {problem.Message}");
        }
    }

    private DoctorFinding Space()
    {
        var free = new DriveInfo(Path.GetFullPath(data.Value.Folder)).AvailableFreeSpace;
        var gigabytes = free / (double)LittleSpace;
        return free >= LittleSpace
            ? new DoctorFinding("Free space", true, $"{gigabytes:0.0} GB are free for data.")
            : new DoctorFinding("Free space", false, $"Only {gigabytes:0.0} GB are free where the data lies. Make room or move the folder (Data:Folder).");
    }
}
