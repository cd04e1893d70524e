namespace ContentHub.Publishing.TrackedLinks;

/// <summary>A short address of the own site, one for each publication, with what was counted on it.</summary>
internal sealed class ShortLink
{
    public const int CodeLength = 7;

    /// <summary>Seven characters without those that look alike.</summary>
    public required string Code { get; init; }

    public required Guid PublicationId { get; init; }

    public required Guid PostId { get; init; }

    /// <summary>Where it leads, absolute.</summary>
    public required string Target { get; set; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Visits, without those of known robots.</summary>
    public long Clicks { get; set; }

    public DateTimeOffset? LastClickAt { get; set; }

    /// <summary>Relative to the public address.</summary>
    public static string PathOf(string code) => $"l/{code}";
}
