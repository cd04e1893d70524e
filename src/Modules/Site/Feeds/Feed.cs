namespace ContentHub.Site.Feeds;

/// <summary>A list of posts as feed readers get it; the three writers differ in form only.</summary>
/// <param name="Id">Stable for ever, whatever the address: <c>urn:uuid:…</c> for persons and posts.</param>
/// <param name="Home">Absolute address of the page that it belongs to.</param>
/// <param name="Self">Absolute address of the feed itself.</param>
/// <param name="Updated">Of the newest change in it.</param>
internal sealed record Feed(
    string Id, string Title, string Subtitle, string Language, string Home, string Self, string? Icon, DateTimeOffset Updated, IReadOnlyList<FeedEntry> Entries);

/// <param name="Html">The whole text with absolute addresses.</param>
/// <param name="Image">Absolute address and type of the cover.</param>
internal sealed record FeedEntry(
    Guid PostId, string Url, string Title, string Summary, string Html, string Language, string AuthorName, string? AuthorUrl,
    IReadOnlyList<string> Tags, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string? Image)
{
    public string Id => $"urn:uuid:{PostId:D}";
}
