using System.Runtime.InteropServices;

namespace ContentHub.Media.Imaging;

/// <summary>What the worker may know of its surroundings: where .NET and temporary files are, and nothing else (no connection strings, no keys).</summary>
internal static class WorkerEnvironment
{
    private static readonly string[] Passed = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "DOTNET_ROOT", "LD_LIBRARY_PATH"];

    /// <summary>The program that started this one, when it runs on a shared runtime.</summary>
    public static string Dotnet
    {
        get
        {
            var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            var program = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
            return File.Exists(program) ? program : "dotnet";
        }
    }

    public static void Apply(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Except(Passed, StringComparer.OrdinalIgnoreCase).ToList())
        {
            environment.Remove(name);
        }

        environment["DOTNET_GCHeapHardLimit"] = "0x10000000"; // 256 MB of managed memory; the pixels are not in it
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["VIPS_WARNING"] = "0";
    }
}
