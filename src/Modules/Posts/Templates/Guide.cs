namespace ContentHub.Posts.Templates;

/// <summary>What a draft was started with: a copy, so that a change of the template leaves work that is under way alone.</summary>
internal sealed class Guide
{
    public required Guid PostId { get; init; }

    public required string TemplateName { get; init; }

    public required IReadOnlyList<TemplateSection> Sections { get; init; }
}
