namespace ContentHub.Publishing.Pages.Channels;

internal static class ChannelWords
{
    /// <summary>in 9 days, in 5 h, over.</summary>
    public static string Countdown(TimeSpan left) => left switch
    {
        { Ticks: <= 0 } => "over",
        { TotalHours: < 48 } => $"in {Math.Max(1, (int)left.TotalHours)} h",
        _ => $"in {(int)left.TotalDays} days",
    };
}
