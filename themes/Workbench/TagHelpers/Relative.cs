using System.Globalization;

namespace ContentHub.Themes.Workbench.TagHelpers;

/// <summary>How long ago or how soon, as people say it.</summary>
public static class Relative
{
    /// <param name="at">The instant.</param>
    /// <param name="now">The present.</param>
    /// <param name="local">The same instant on the person's clock, for dates that are further away.</param>
    public static string Of(DateTimeOffset at, DateTimeOffset now, DateTimeOffset local)
    {
        var distance = now - at;
        var size = distance.Duration();
        if (size < TimeSpan.FromSeconds(45))
        {
            return distance >= TimeSpan.Zero ? "just now" : "in a moment";
        }

        var words = size switch
        {
            { TotalMinutes: < 60 } => $"{Math.Max(1, (int)Math.Round(size.TotalMinutes))} min",
            { TotalHours: < 24 } => $"{(int)size.TotalHours} h",
            { TotalDays: < 14 } => (int)size.TotalDays == 1 ? "1 day" : $"{(int)size.TotalDays} days",
            _ => null,
        };
        if (words is null)
        {
            return local.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        }

        return distance >= TimeSpan.Zero ? $"{words} ago" : $"in {words}";
    }
}
