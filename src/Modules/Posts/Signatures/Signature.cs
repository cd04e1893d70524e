namespace ContentHub.Posts.Signatures;

/// <summary>How a person signs on a kind of network: the end of each text that is generated for it.</summary>
internal sealed class Signature
{
    public const int Limit = 200;

    public required Guid PersonId { get; init; }

    /// <summary>Kind of network.</summary>
    public required string Channel { get; init; }

    public required string Text { get; set; }
}
