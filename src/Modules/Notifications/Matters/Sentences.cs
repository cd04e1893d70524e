using System.Globalization;

namespace ContentHub.Notifications.Matters;

/// <summary>What a notification says beside the title of its document.</summary>
internal static class Sentences
{
    /// <param name="by">Name of who did it.</param>
    /// <param name="zone">In which times are written.</param>
    public static string Of(Notification told, string by, TimeZoneInfo zone) => told.Kind switch
    {
        Kind.ReviewWaiting => told.DueAt is { } until ? $"{by} waits for a review, due {Moment(until, zone)}" : $"{by} waits for a review",
        Kind.YesNeeded => $"{by} changed what your post says: your yes is needed",
        Kind.ChangesRequested => $"{by} asked for changes",
        Kind.Approved => $"{by} approved it",
        Kind.Scheduled => told.DueAt is { } due ? $"{by} scheduled it for {Moment(due, zone)}" : $"{by} scheduled it",
        Kind.Published => told.Detail.Length > 0 ? $"It is out: {told.Detail}" : "It is out",
        Kind.DeliveryFailed => "A delivery did not go out",
        Kind.Mentioned => $"{by} mentioned you",
        Kind.Replied => $"{by} replied to a comment",
        Kind.Commented => $"{by} commented",
        Kind.Suggested => told.ById == Guid.Empty ? told.Detail : $"{by} {told.Detail}",
        Kind.SuggestionsDecided => $"{by} {told.Detail}",
        Kind.HandedOver => $"{by} handed it over to you",
        Kind.TakenOver => told.Detail.Length > 0 ? $"{by} handed it over to {told.Detail}" : $"{by} took over your draft",
        Kind.Edited => $"{by} edited it",
        Kind.GuestAnswered => told.Detail,
        Kind.LessonGiven => $"{by} {told.Detail}",
    };

    /// <summary>Words that belong below the sentence: a reason, what a network answered; empty when there are none.</summary>
    public static string DetailOf(Notification told) => told.Kind is Kind.ReviewWaiting or Kind.ChangesRequested or Kind.Approved or Kind.DeliveryFailed ? told.Detail : "";

    public static string Moment(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
}
