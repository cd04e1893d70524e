using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Publishing.Schedules;

/// <summary>Zones for a select: IANA names of places, and UTC.</summary>
internal static class ZoneChoices
{
    public static IReadOnlyList<SelectListItem> All(string? chosen) =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id).Append("UTC").Append(chosen ?? "UTC")
            .Where(id => id is "UTC" || (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal).Select(id => new SelectListItem(id, id, id == chosen))];
}
