using System.Globalization;

namespace ContentHub.Kernel.Paging;

/// <summary>The place in a list that is ordered by a time and a key, as text in links and the API. Opaque to everybody else.</summary>
/// <param name="At">UTC.</param>
public sealed record Cursor(DateTimeOffset At, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks:x}.{Id:N}");

    /// <summary>Null for what can't be read; a page then shows the beginning, the API refuses.</summary>
    public static Cursor? Of(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(parts[1], "N", out var id)
            ? new Cursor(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
