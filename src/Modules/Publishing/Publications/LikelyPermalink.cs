namespace ContentHub.Publishing.Publications;

/// <summary>Where a post will stand on the own site, for whatever counts or shows before it is there.</summary>
internal static class LikelyPermalink
{
    public static Uri Of(Uri baseAddress, string slug) => new(baseAddress, $"posts/{slug}");
}
