namespace ContentHub.Site.Reading;

/// <summary>Addresses of the public site, relative to its root: the tenant's prefix or the public base address goes before them.</summary>
internal static class SitePaths
{
    public const string Home = "";
    public const string Archive = "archive";
    public const string Search = "search";
    public const string Icon = "icon.svg";
    public const string Atom = "feed.atom";
    public const string Rss = "feed.rss";
    public const string Json = "feed.json";
    public const string Sitemap = "sitemap.xml";

    public static string Post(string slug) => "posts/" + Uri.EscapeDataString(slug);

    public static string Author(string slug) => "author/" + Uri.EscapeDataString(slug);

    public static string Tag(string key) => "tag/" + Uri.EscapeDataString(key);

    public static string Year(int year) => $"archive/{year}";

    public static string Static(string slug) => Uri.EscapeDataString(slug);

    /// <summary>The page of a list that follows the post with this slug.</summary>
    public static string Older(string list, string slug) => $"{list}?before={Uri.EscapeDataString(slug)}";

    /// <summary>A feed beside a list: <c>author/sara/feed.atom</c>.</summary>
    public static string Feed(string list, string feed) => list.Length == 0 ? feed : $"{list}/{feed}";
}
