namespace ContentHub.Posts.Templates;

/// <summary>A kind of post with its parts. Those that come with the hub have a row only when somebody changed or removed them.</summary>
internal sealed class Template
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>When to take it, in one sentence.</summary>
    public required string Sentence { get; set; }

    public required IReadOnlyList<TemplateSection> Sections { get; set; }

    public int Version { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Not offered any more; drafts that were made from it keep their guide.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
