using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Cryptography;

namespace ContentHub.Guests.Answers;

/// <summary>
/// What is known of a sender. A header counts only when the server that receives wrote it: that of the settings, and only in the topmost block
/// (RFC 8601), since whatever stands below it came with the mail. What a service says beside the mail counts first.
/// </summary>
internal static partial class SenderProof
{
    /// <returns>In short: <c>spf=pass dkim=pass dmarc=pass</c>; empty when nobody says anything.</returns>
    public static string Of(IncomingMail mail, string server)
    {
        List<(string Method, string Result)> said = [.. mail.Found.Select(f => (f.Method, Word().Match(f.Result).Value.ToLowerInvariant())).Where(f => f.Item2.Length > 0)];
        foreach (var header in Topmost(mail, server.Trim()))
        {
            // What stands further up was found out later: one method is not said twice.
            var known = said.Select(s => s.Method).ToHashSet();
            said.AddRange(header.Where(r => r.Method is "spf" or "dkim" or "dmarc" && !known.Contains(r.Method)));
        }

        return string.Join(' ', said.Select(s => $"{s.Method}={s.Result}").Distinct().Take(8));
    }

    /// <summary>The receiving server says that the sender is not who the mail says: only a plain "fail" counts, and a signature outweighs a forwarding.</summary>
    public static bool IsForged(string proof) => proof.Split(' ') is var said
        && (said.Contains("dmarc=fail") || (said.Contains("spf=fail") && !said.Contains("dkim=pass") && !said.Contains("dmarc=pass")));

    private static IEnumerable<IReadOnlyList<(string Method, string Result)>> Topmost(IncomingMail mail, string server) => server.Length == 0 ? [] : mail.Headers
        .SkipWhile(h => !IsVerdict(h.Name)).TakeWhile(h => IsVerdict(h.Name)).Select(h => Read(h.Value, server, mail.Sender)).TakeWhile(r => r is not null).Select(r => r!);

    /// <summary>Null for what another server says. Of what can't be read, because a sender's address stands in it, the bad news is believed.</summary>
    private static IReadOnlyList<(string Method, string Result)>? Read(string header, string server, string sender) =>
        AuthenticationResults.TryParse(Encoding.UTF8.GetBytes(header), out var read)
            ? string.Equals(read.AuthenticationServiceIdentifier, server, StringComparison.OrdinalIgnoreCase)
                ? [.. read.Results.Where(r => !(r is { Method: "dkim", Result: "pass" } && !IsSignedBySender(r, sender))).Select(r => (r.Method, Word().Match(r.Result ?? "").Value))]
                : null
            : header.Split(';', 2)[0].Trim().Split(' ')[0].Equals(server, StringComparison.OrdinalIgnoreCase) ? [.. Failed().Matches(header).Select(m => (m.Groups[1].Value.ToLowerInvariant(), "fail"))] : null;

    private static bool IsVerdict(string name) => name.Replace('_', '-').Equals("Authentication-Results", StringComparison.OrdinalIgnoreCase);

    /// <summary>Anybody can sign with a domain of their own.</summary>
    private static bool IsSignedBySender(AuthenticationMethodResult result, string sender)
    {
        var from = sender[(sender.LastIndexOf('@') + 1)..];
        return result.Properties.Where(p => p.PropertyType == "header" && p.Property is "d" or "i").Select(p => p.Value[(p.Value.LastIndexOf('@') + 1)..])
            .Any(d => d.Contains('.', StringComparison.Ordinal) && $".{from}".EndsWith($".{d}", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^\s*[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@";\s*(spf|dkim|dmarc)\s*=\s*fail\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failed();
}
