using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Reading;

/// <summary>What the list is narrowed to; everything empty shows all that is not in the trash.</summary>
internal sealed record PostListFilter
{
    public string Text { get; init; } = "";

    public PostStage? Stage { get; init; }

    public Guid? AuthorId { get; init; }

    public string Tag { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>Changed at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Changed before.</summary>
    public DateTimeOffset? To { get; init; }

    public bool Trash { get; init; }

    /// <summary>The <c>Next</c> of the page before.</summary>
    public string? After { get; init; }
}
