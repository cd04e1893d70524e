namespace ContentHub.Posts.Drafts;

/// <summary>The answer to a save: what the next one has to carry.</summary>
internal sealed record SavedDraft(Guid Id, int Version, DateTimeOffset SavedAt, string Slug)
{
    public static SavedDraft Of(Post post) => new(post.Id, post.Version, post.UpdatedAt, post.Slug);
}
