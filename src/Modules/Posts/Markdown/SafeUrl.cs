using ContentHub.Media.Contracts;

namespace ContentHub.Posts.Markdown;

/// <summary>The allow-list of addresses. Looks at what a browser would see: entities and escapes are already resolved by the parser.</summary>
internal static class SafeUrl
{
    /// <summary>The address to write, or null when it is not allowed.</summary>
    public static string? Link(string? raw)
    {
        var url = Clean(raw);
        return url switch
        {
            null or "" => null,
            ['#', ..] => url,
            ['/', '/' or '\\', ..] => null,
            ['/', ..] => url,
            _ when url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) => Web("https://" + url),
            _ when Has(url, "https:") || Has(url, "http:") => Web(url),
            _ when Has(url, "mailto:") || Has(url, "tel:") => url,
            _ => null,
        };
    }

    /// <summary>Pictures of the hub, or https elsewhere.</summary>
    public static string? Image(string? raw)
    {
        var url = Clean(raw);
        return url is null ? null
            : MediaPaths.AssetOf(url) is { } asset ? MediaPaths.Markdown(asset)
            : Has(url, "https:") ? Web(url)
            : null;
    }

    public static bool IsExternal(string url) => Has(url, "http:") || Has(url, "https:");

    private static string? Clean(string? raw)
    {
        var url = raw?.Trim();
        return url is null || url.Length > 2_000 || url.Any(c => char.IsControl(c) || c == '\\') ? null : url;
    }

    private static string? Web(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 && url.Contains("://", StringComparison.Ordinal) ? url : null;

    private static bool Has(string url, string scheme) => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}
