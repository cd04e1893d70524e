namespace ContentHub.Publishing.Publications;

internal enum AttemptStep
{
    Planned,
    Rescheduled,
    Claimed,
    Waiting,
    Prepared,
    Sent,
    Answered,
    Reconciled,
    Held,
    Released,
    Cancelled,
    Withdrawn,
    Retried,
    SettledByPerson,
    Rehearsed,
}

/// <summary>A line of the delivery ledger. Written once, never changed: the database refuses updates and deletes.</summary>
internal sealed class Attempt
{
    public const int AnswerLimit = 2000;

    public required Guid Id { get; init; }

    public required Guid PublicationId { get; init; }

    /// <summary>1, 2, 3 … within the publication.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AttemptStep Step { get; init; }

    /// <summary>The outcome's kind, or the state that followed.</summary>
    public required string Outcome { get; init; }

    public required string Message { get; init; }

    public string Request { get; init; } = "";

    public int? Status { get; init; }

    public string Answer { get; init; } = "";

    public string? RequestId { get; init; }

    public string? RemoteAddress { get; init; }

    public int? DurationMs { get; init; }

    /// <summary>What the network charged for it, in millionths of a US dollar; null where it charges nothing.</summary>
    public long? CostMicros { get; init; }

    public required string Node { get; init; }

    /// <summary>How long after the intended instant, in milliseconds; only on answers.</summary>
    public long? LateMs { get; init; }

    /// <summary>Who did it; null for the machine.</summary>
    public Guid? ById { get; init; }
}
