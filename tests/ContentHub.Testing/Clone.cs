namespace ContentHub.Testing;

/// <summary>The clone that the tests were built in, for those that compare documents, styles and code.</summary>
public static class Clone
{
    private static string Root { get; } = Find();

    /// <param name="path">Parts below the root of the clone.</param>
    public static string PathOf(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ContentHub.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
