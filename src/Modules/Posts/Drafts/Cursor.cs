using System.Globalization;

namespace ContentHub.Posts.Drafts;

/// <summary>The place in a list that is ordered by a time and a key. Opaque to everybody else; what can't be read means the beginning.</summary>
internal sealed record Cursor(DateTimeOffset At, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks:x}.{Id:N}");

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
