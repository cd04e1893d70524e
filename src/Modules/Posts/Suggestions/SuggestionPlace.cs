namespace ContentHub.Posts.Suggestions;

/// <summary>
/// Where the words of a suggestion stood when they were last seen in the saved text. Apart from the suggestion, without a concurrency token:
/// saving a text moves places and must never lose against somebody who decides.
/// </summary>
internal sealed class SuggestionPlace
{
    /// <summary>So many characters of the neighbourhood are kept on each side.</summary>
    public const int Around = 32;

    public required Guid SuggestionId { get; init; }

    public required Guid PostId { get; init; }

    public required string Field { get; init; }

    /// <summary>Offset into the field as it is saved.</summary>
    public required int At { get; set; }

    public required string Prefix { get; set; }

    public required string Suffix { get; set; }
}
