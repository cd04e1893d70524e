namespace ContentHub.Publishing.Schedules;

/// <summary>What the schedule page offers of <see cref="Publications.Following"/>.</summary>
internal static class FollowingChoices
{
    public static IReadOnlyList<(string Value, string Label)> All { get; } =
    [
        ("", "At once"),
        ("PT60M", "1 hour later"),
        ("PT120M", "2 hours later"),
        ("PT240M", "4 hours later"),
        ("next 09:00", "The next morning, 09:00"),
        ("PT10080M", "A week later"),
    ];
}
