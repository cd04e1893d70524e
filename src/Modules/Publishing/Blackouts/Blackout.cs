namespace ContentHub.Publishing.Blackouts;

/// <summary>Days on which nothing goes out unless somebody confirms it: a company holiday, a day of mourning, a trade fair.</summary>
internal sealed class Blackout
{
    public const int ReasonLimit = 200;

    public required Guid Id { get; init; }

    /// <summary>Null: all channels.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>On the clock that a publication is planned by.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    public required string Reason { get; init; }

    public required Guid SetById { get; init; }

    public bool Covers(DateOnly day) => From <= day && day <= To;
}
