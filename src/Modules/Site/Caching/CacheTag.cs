namespace ContentHub.Site.Caching;

/// <summary>What makes a kept page stale.</summary>
internal static class CacheTag
{
    /// <summary>Everything: settings, navigation and static pages stand on every page.</summary>
    public const string All = "all";

    /// <summary>Home, archive, feeds, sitemap, tag and author pages: any publication may change them.</summary>
    public const string Lists = "lists";

    public static string Article(Guid postId) => $"article:{postId:N}";

    /// <summary>"Read next" of a post shows others with its tags.</summary>
    public static string Tag(string key) => $"tag:{key}";

    /// <summary>What a change of one post makes stale.</summary>
    public static string[] Changed(Guid postId, IEnumerable<string> tagKeys) => [Article(postId), Lists, .. tagKeys.Select(Tag)];

    public static string Person(Guid id) => $"person:{id:N}";
}
