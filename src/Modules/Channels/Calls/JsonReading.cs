using System.Text.Json;

namespace ContentHub.Channels.Calls;

// Reads what a network may have sent: nothing here throws for a shape that was not expected.
internal static class JsonReading
{
    // Null for anything but a readable string; a service may send half a surrogate pair, which throws when read.
    public static string? StringOf(this JsonElement json, string property)
    {
        if (json.PartOf(property) is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static long? NumberOf(this JsonElement json, string property) =>
        json.PartOf(property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static JsonElement? PartOf(this JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var value) ? value : null;

    // Empty for anything but a list.
    public static IEnumerable<JsonElement> Items(this JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
