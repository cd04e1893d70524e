namespace ContentHub.Channels.Calls;

// An address that lets in whoever knows it: what may not be seen of it, whole or in part.
internal static class SecretAddress
{
    private const int ShortestKey = 12;

    // What stands behind the host, and each part of it that is long enough to be a key.
    public static IReadOnlyList<string> Parts(Uri address)
    {
        string[] wholes = [address.AbsoluteUri, address.PathAndQuery, address.AbsolutePath, address.Query.TrimStart('?')];
        var parts = address.PathAndQuery.Split(['/', '?', '&', '='], StringSplitOptions.RemoveEmptyEntries);
        return [.. wholes.Where(w => w.Length > 1).Concat(parts.Where(p => p.Length >= ShortestKey)).SelectMany(p => new[] { p, Uri.UnescapeDataString(p) }).Distinct()];
    }
}
