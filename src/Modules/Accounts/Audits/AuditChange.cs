using System.Text.Json;

namespace ContentHub.Accounts.Audits;

/// <summary>One field before and after; null where it did not exist.</summary>
internal sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>The fields that differ, of two stored JSON objects.</summary>
    public static IReadOnlyList<AuditChange> Between(string? before, string? after)
    {
        var (old, now) = (Fields(before), Fields(after));
        return [.. old.Keys.Union(now.Keys).Where(k => old.GetValueOrDefault(k) != now.GetValueOrDefault(k))
            .Select(k => new AuditChange(k, old.GetValueOrDefault(k), now.GetValueOrDefault(k)))];
    }

    private static Dictionary<string, string> Fields(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Show(p.Value))
            : new Dictionary<string, string> { ["value"] = Show(document.RootElement) };
    }

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Show)),
        _ => value.GetRawText(),
    };
}
