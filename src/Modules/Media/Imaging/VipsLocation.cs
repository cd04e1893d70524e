using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Imaging;

/// <summary>Finds the image library: configured, shipped beside the app, brought by the front end's packages, or the system's own.</summary>
internal sealed class VipsLocation(IOptions<MediaOptions> options)
{
    public string Library { get; } = options.Value.LibvipsPath is { Length: > 0 } configured ? configured : Found();

    private static string Found() => Beside() ?? InPackages() ?? SystemName;

    private static string SystemName => OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";

    private static string Pattern => OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips-cpp.*dylib" : "libvips-cpp.so*";

    private static string? Beside() =>
        First(Path.Combine(AppContext.BaseDirectory, "runtimes", Platform, "native")) ?? First(AppContext.BaseDirectory);

    /// <summary>In a developer's clone the packages lie in a folder above the build output.</summary>
    private static string? InPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var package = OperatingSystem.IsWindows() ? $"sharp-{Platform}" : $"sharp-libvips-{Platform}";
            if (First(Path.Combine(folder.FullName, "node_modules", "@img", package, "lib")) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? First(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal).FirstOrDefault() : null;

    private static string Platform
    {
        get
        {
            var musl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
            var system = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : musl ? "linuxmusl" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }
}
