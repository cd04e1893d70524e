using System.Globalization;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Ledgers;

/// <summary>A publication in one sentence, with the intended and the actual time.</summary>
internal static class LedgerSentence
{
    public static string Of(Publication publication, string channel, string zone) => publication.State switch
    {
        DeliveryState.Planned when publication.Message is "Planned" || publication.DueAt == publication.WakeAt => $"Goes to {channel} on {Moment(publication.DueAt, zone)}",
        DeliveryState.Planned => $"On its way to {channel}. {publication.Message}",
        DeliveryState.Held => $"Held before {channel}. {publication.Message}",
        DeliveryState.Sending => $"Being sent to {channel}",
        DeliveryState.Updating => $"Being updated on {channel}",
        DeliveryState.Pending => $"{channel} is still processing it. {publication.Message}",
        DeliveryState.RetryAt => $"{channel} did not take it yet. {publication.Message}. Next try {Moment(publication.WakeAt ?? publication.DueAt, zone)}",
        DeliveryState.Unknown when publication.WakeAt is null => $"Nobody knows whether {channel} has it. {publication.Message}. Look there and settle it",
        DeliveryState.Unknown => $"Sent to {channel} without a clear answer. {publication.Message}. Looked up again {Moment(publication.WakeAt.Value, zone)}",
        DeliveryState.Failed => $"Not delivered to {channel}. {publication.Message}",
        DeliveryState.Delivered => Delivered(publication, channel, zone),
        DeliveryState.Withdrawing => $"Being withdrawn from {channel}",
        DeliveryState.Withdrawn => $"Withdrawn from {channel}. {publication.Message}",
        DeliveryState.Cancelled => $"Cancelled before {channel}. {publication.Message}",
    };

    /// <summary>1.2 s, 3 min, 5 h: rounded as people say it.</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#} s"),
        { TotalMinutes: < 120 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days"),
    };

    /// <summary>Millionths of a US dollar as people write them: $0.015.</summary>
    public static string Cost(long micros) => string.Create(CultureInfo.InvariantCulture, $"${micros / 1_000_000m:0.00####}");

    public static string Moment(DateTimeOffset at, string zone, string format = "d MMM yyyy HH:mm") =>
        Zones.In(at, zone).ToString(format, CultureInfo.InvariantCulture);

    private static string Delivered(Publication publication, string channel, string zone)
    {
        var at = publication.DeliveredAt ?? publication.DueAt;
        var late = at - publication.DueAt;
        var trouble = publication.Message.StartsWith("Not withdrawn", StringComparison.Ordinal) ? $". {publication.Message}" : "";
        return $"Delivered to {channel} on {Moment(at, zone, "d MMM yyyy")} at {Moment(at, zone, "HH:mm:ss")}, {Duration(late < TimeSpan.Zero ? TimeSpan.Zero : late)} after it was due{trouble}{(publication is { EndsAt: { } ends, State: DeliveryState.Delivered } ? $". It is taken down on {Moment(ends, zone)}" : "")}";
    }
}
