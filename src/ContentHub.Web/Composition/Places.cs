namespace ContentHub.Web.Composition;

/// <summary>Where the application finds its settings and keeps its data, whatever folder it was started from.</summary>
internal static class Places
{
    /// <summary>The working folder when it holds the settings (the project while developing), else the folder of the binary.</summary>
    public static string ContentRoot { get; } =
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json")) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;

    /// <summary>Makes a relative data folder relative to the content root.</summary>
    public static void FixDataFolder(ConfigurationManager configuration, string contentRoot) =>
        configuration["Data:Folder"] = Path.GetFullPath(configuration["Data:Folder"] ?? "data", contentRoot);
}
