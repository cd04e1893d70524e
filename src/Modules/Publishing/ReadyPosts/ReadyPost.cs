namespace ContentHub.Publishing.ReadyPosts;

/// <summary>An approved revision that nobody has scheduled yet: a projection of the events of Posts, kept for the home page.</summary>
internal sealed class ReadyPost
{
    public required Guid PostId { get; init; }

    public required Guid RevisionId { get; set; }

    public required string Title { get; set; }

    public required DateTimeOffset ApprovedAt { get; set; }
}
