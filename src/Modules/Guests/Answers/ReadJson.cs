using System.Text.Json;

namespace ContentHub.Guests.Answers;

/// <summary>
/// Mails as services post them in JSON: Postmark, CloudMailin, Mailjet, and others that name things as they do. Every one has headers (a list of names
/// and values, or an object), a text and often the envelope; the names differ, so each is looked for under all that are known.
/// </summary>
internal static class ReadJson
{
    /// <summary>Null for what is no mail.</summary>
    public static IncomingMail? Of(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var headers = Headers(Get(json, "headers")).Concat(Own(json)).ToList();
        var envelope = Get(json, "envelope");
        var from = Text(json, "FromFull", "Email") ?? headers.Find(h => h.Name.Equals("from", StringComparison.OrdinalIgnoreCase)).Value ?? Text(json, "from") ?? "";
        var words = new[] { "TextBody", "plain", "Text-part", "text" }.Select(name => Text(json, name)).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t))
            ?? HtmlWords.Of(new[] { "HtmlBody", "html", "Html-part" }.Select(name => Text(json, name)).FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "");
        return from.Length == 0
            ? null
            : new IncomingMail(headers, from, [.. Texts(json, "to"), .. Texts(json, "OriginalRecipient"), .. Texts(json, "Recipient"), .. Texts(envelope, "to"), .. Texts(envelope, "recipients")], words)
            { Found = Text(envelope, "spf", "result") is { } spf ? [("spf", spf)] : [] };
    }

    /// <summary>Headers that a service gives beside the list; its own key for a mail counts when the mail's is missing.</summary>
    private static IEnumerable<(string Name, string Value)> Own(JsonElement json)
    {
        if (Text(json, "MessageID") is { } id)
        {
            yield return ("X-Message-ID", id);
        }
    }

    private static IEnumerable<(string Name, string Value)> Headers(JsonElement? headers) => headers switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(h => (Text(h, "Name") ?? "", Text(h, "Value") ?? "")),
        { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().SelectMany(p => All(p.Value).Select(v => (p.Name, v))),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement? json, string name) => Get(json, name) is { } found ? All(found) : [];

    private static IEnumerable<string> All(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind is JsonValueKind.String).Select(v => v.GetString()!),
        _ => [],
    };

    private static string? Text(JsonElement? json, params string[] path)
    {
        foreach (var name in path)
        {
            json = Get(json, name);
        }

        return json is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }

    private static JsonElement? Get(JsonElement? json, string name) => json is { ValueKind: JsonValueKind.Object } map
        ? map.EnumerateObject().Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(p => (JsonElement?)p.Value).FirstOrDefault() : null;
}
