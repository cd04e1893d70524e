using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Guests.Answers;

/// <summary>
/// Mails as services post them in forms: SendGrid (fields, or the whole mail in <c>email</c>), Mailgun (or in <c>body-mime</c>) and CloudMailin
/// (<c>headers[from]</c>, or in <c>message</c>).
/// </summary>
internal static partial class ReadForm
{
    public static async Task<IncomingMail?> HandleAsync(IFormCollection form, CancellationToken stop)
    {
        if (First(form, "email", "body-mime", "message") is { } mime)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mime));
            return await ReadMime.HandleAsync(stream, stop);
        }

        List<(string, string)> headers = [.. Lines(form["headers"].ToString()), .. Pairs(form["message-headers"].ToString()), .. Indexed(form, "headers"), .. Fields(form)];
        var from = First(form, "from", "sender", "headers[from]");
        var envelope = form["to"].Concat(form["recipient"]).Concat(form["envelope"]).OfType<string>().Concat(Indexed(form, "envelope").Select(f => f.Value));
        return from is null ? null : new IncomingMail(headers, from, [.. envelope], First(form, "text", "body-plain", "plain") ?? HtmlWords.Of(First(form, "html", "body-html") ?? "")) { Found = Found(form) };
    }

    /// <summary>
    /// Fields of the service itself: SendGrid's SPF, DKIM as <c>{@example.com : pass}</c> for a sender of that domain, CloudMailin's SPF. Mailgun has none,
    /// and makes a field of each header: there they would be the sender's.
    /// </summary>
    private static List<(string, string)> Found(IFormCollection form)
    {
        var found = new List<(string, string)>();
        if (form["message-headers"].Count > 0)
        {
            return found;
        }

        if (First(form, "SPF", "envelope[spf][result]") is { } spf)
        {
            found.Add(("spf", spf));
        }

        if (form["dkim"] is [{ } signed] && First(form, "from") is { } from && Signed().Matches(signed).Any(m => IsOf(from, m.Groups[1].Value)))
        {
            found.Add(("dkim", "pass"));
        }

        return found;
    }

    private static bool IsOf(string from, string domain) => new IncomingMail([], from, [], "").Sender.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, string Value)> Indexed(IFormCollection form, string name) => form
        .Where(f => f.Key.StartsWith($"{name}[", StringComparison.OrdinalIgnoreCase)).SelectMany(f => f.Value.OfType<string>().Select(v => (f.Key[(name.Length + 1)..].Split(']')[0], v)));

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

    [GeneratedRegex(@"@([\w.-]+)\s*:\s*pass\b", RegexOptions.IgnoreCase)]
    private static partial Regex Signed();
}
