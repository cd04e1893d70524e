using System.Reflection;
using System.Text.RegularExpressions;

namespace ContentHub.Architecture.Tests;

/// <summary>What the solution file says there is; never a list by hand, so that nothing new escapes the rules.</summary>
internal static partial class Solution
{
    public static string Root { get; } = FindRoot();

    /// <summary>Module names in the order of the host's list.</summary>
    public static IReadOnlyList<string> Modules { get; } =
        [.. Projects().Select(p => ModulePath().Match(p)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    public static Assembly AssemblyOf(string module) => Assembly.Load("ContentHub." + module);

    public static string FolderOf(string module) => Path.Combine(Root, "src", "Modules", module);

    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), pattern, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/node_modules/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal)
                && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/artifacts/", StringComparison.Ordinal));

    public static string Relative(string path) => Path.GetRelativePath(Root, path);

    public static TheoryData<string> ModuleData => [.. Modules];

    private static IEnumerable<string> Projects() =>
        ProjectLine().Matches(File.ReadAllText(Path.Combine(Root, "ContentHub.sln"))).Select(m => m.Groups[1].Value.Replace('\\', '/'));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ContentHub.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectLine();

    [GeneratedRegex("^src/Modules/([A-Za-z]+)/")]
    private static partial Regex ModulePath();
}
