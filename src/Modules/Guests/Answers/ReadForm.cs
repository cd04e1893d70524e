using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Guests.Answers;

/// <summary>Mails as services post them in forms: SendGrid (fields, or the whole mail in <c>email</c>) and Mailgun.</summary>
internal static class ReadForm
{
    public static async Task<IncomingMail?> HandleAsync(IFormCollection form, CancellationToken stop)
    {
        if (First(form, "email", "body-mime") is { } mime)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mime));
            return await ReadMime.HandleAsync(stream, stop);
        }

        List<(string, string)> headers = [.. Lines(form["headers"].ToString()), .. Pairs(form["message-headers"].ToString()), .. Fields(form)];
        var from = First(form, "from", "sender");
        return from is null
            ? null
            : new IncomingMail(headers, from, [.. form["to"].OfType<string>(), .. form["recipient"].OfType<string>(), .. form["envelope"].OfType<string>()], First(form, "text", "body-plain") ?? HtmlWords.Of(First(form, "html", "body-html") ?? ""))
            { Found = First(form, "SPF") is { } spf ? $"spf={spf}" : "" };
    }

    private static IEnumerable<(string, string)> Fields(IFormCollection form) =>
        new[] { "Message-Id", "In-Reply-To", "References" }.Where(name => form[name].Count > 0).Select(name => (name, form[name].ToString()));

    private static IEnumerable<(string, string)> Lines(string headers) => headers.ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal)
        .Split('\n').Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0].Trim(), parts[1].Trim()));

    private static IEnumerable<(string, string)> Pairs(string json)
    {
        try
        {
            return json.Length == 0 ? [] : [.. (JsonSerializer.Deserialize<string?[]?[]>(json) ?? []).Where(p => p is [not null, not null]).Select(p => (p![0]!, p[1]!))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? First(IFormCollection form, params string[] names) => names.Select(n => form[n].ToString()).FirstOrDefault(v => v.Length > 0);
}
