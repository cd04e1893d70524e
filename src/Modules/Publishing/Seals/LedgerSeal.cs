namespace ContentHub.Publishing.Seals;

/// <summary>The chain of one publication's ledger lines up to a number. Written once, never changed.</summary>
internal sealed class LedgerSeal
{
    public required Guid PublicationId { get; init; }

    /// <summary>Number of the last line that it covers.</summary>
    public required int UpTo { get; init; }

    /// <summary>SHA-256 in lower-case hex; see <see cref="LineChain"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>Number of the run that wrote it.</summary>
    public required long Run { get; init; }
}

/// <summary>One run of the sealing job: chains its seals to the run before, so that a whole publication cannot vanish either.</summary>
internal sealed class SealRun
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Seals { get; init; }

    /// <summary>SHA-256 in lower-case hex; see <see cref="RunChain"/>. The latest one is the head: kept elsewhere, it proves everything before it.</summary>
    public required string Hash { get; init; }
}
