namespace ContentHub.Posts.Drafts;

/// <summary>One tag of a working copy, lower case, for the list's filter.</summary>
internal sealed class PostTag
{
    public required Guid PostId { get; init; }

    public required string Tag { get; init; }

    public static string KeyOf(string tag) => tag.ToLowerInvariant();
}
