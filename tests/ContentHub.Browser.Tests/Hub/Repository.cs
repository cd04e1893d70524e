namespace ContentHub.Browser.Tests.Hub;

/// <summary>Where things stand in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string HubBinary { get; } = Path.Combine(Root, "artifacts", "bin", "ContentHub.Web", "debug", "ContentHub.Web.dll");

    public static string Axe { get; } = Path.Combine(Root, "node_modules", "axe-core", "axe.min.js");

    /// <summary>The editor kit alone, built for a comparison (<c>tests/bare-kit</c>).</summary>
    public static string BareKit { get; } = Path.Combine(Root, "artifacts", "bare-kit", "bareKit.js");

    /// <summary>Pictures of every screen, for people to look at.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

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
