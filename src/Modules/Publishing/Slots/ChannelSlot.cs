namespace ContentHub.Publishing.Slots;

/// <summary>A weekly time at which a channel is used to posting.</summary>
internal sealed class ChannelSlot
{
    public const int Most = 50;

    public required Guid Id { get; init; }

    public required Guid ChannelId { get; init; }

    public required DayOfWeek Day { get; init; }

    /// <summary>Wall time in <see cref="Zone"/>, in minutes since midnight.</summary>
    public required int Minute { get; init; }

    public required string Zone { get; init; }

    public required Guid SetById { get; init; }

    public TimeOnly Time => TimeOnly.MinValue.AddMinutes(Minute);
}
