using System.Diagnostics;
using System.Globalization;

namespace ContentHub.Testing;

/// <summary>A new folder for one test hub, named after this process, so that a later run can clear away what a killed one left behind.</summary>
internal static class TestFolder
{
    private const string Prefix = "contenthub-test-";

    static TestFolder()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(IsLeftBehind).ToList())
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another run clears it away at this moment, or it belongs to somebody else.
            }
        }
    }

    public static string New() =>
        Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;

    private static bool IsLeftBehind(string folder)
    {
        var name = Path.GetFileName(folder)[Prefix.Length..].Split('-');
        return name.Length == 2 && int.TryParse(name[0], CultureInfo.InvariantCulture, out var id) && !Runs(id);
    }

    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
