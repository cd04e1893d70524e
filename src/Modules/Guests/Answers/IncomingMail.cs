using System.Text.RegularExpressions;
using ContentHub.Kernel.Texts;
using MimeKit;

namespace ContentHub.Guests.Answers;

/// <summary>A mail as every road of them gives it: headers by name as they came, whom it was for, and its text.</summary>
/// <param name="Headers">Names in any case; <c>_</c> counts as <c>-</c>.</param>
/// <param name="To">Addresses besides those of the headers: the envelope's.</param>
internal sealed partial record IncomingMail(IReadOnlyList<(string Name, string Value)> Headers, string From, IReadOnlyList<string> To, string Text)
{
    /// <summary>What the service that received it says beside the mail: <c>spf</c>, <c>pass</c>. Headers say what they like (<see cref="SenderProof"/>).</summary>
    public IReadOnlyList<(string Method, string Result)> Found { get; init; } = [];

    /// <summary>Without angle brackets; empty when it has none.</summary>
    public string MessageId => All("Message-ID").Concat(All("X-Message-ID")).Select(v => PlainText.Line(v).Trim('<', '>')).FirstOrDefault(v => v.Length > 0) ?? "";

    /// <summary>What makes it the same mail when it comes again. Without a Message-ID, "Yes" said twice is two mails when it answers other mails or was written at another time.</summary>
    public string Fingerprint => MessageId.Length > 0 ? MessageId : string.Join('\n', [From, .. ReplyKeys, .. All("In-Reply-To"), .. All("Date"), Text]);

    /// <summary>The address that it says it is from; empty when it names none or several.</summary>
    public string Sender => InternetAddressList.TryParse(From, out var list) && list.Mailboxes.Take(2).ToList() is [var one] ? one.Address : "";

    /// <summary>Keys of invitations that its recipients name by a plus.</summary>
    public IEnumerable<string> ReplyKeys => To.Concat(All("To")).Concat(All("Cc")).Concat(All("Delivered-To")).Concat(All("X-Original-To")).Concat(All("Envelope-To"))
        .SelectMany(v => ReplyKey().Matches(v)).Select(m => m.Groups[1].Value.ToLowerInvariant()).Distinct();

    /// <summary>First parts of the Message-IDs that it answers to.</summary>
    public IEnumerable<Guid> AnswersTo => All("In-Reply-To").Concat(All("References")).SelectMany(v => LocalPart().Matches(v)).Select(m => Guid.ParseExact(m.Groups[1].Value, "N")).Distinct();

    /// <summary>An absence note, a bounce, a list: nobody wrote it.</summary>
    public bool IsAutomatic =>
        All("Auto-Submitted").Any(v => !v.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || All("Precedence").Any(v => Bulk().IsMatch(v)) || All("X-Autoreply").Any() || All("X-Autorespond").Any() || All("Return-Path").Any(v => v.Trim() == "<>");

    private IEnumerable<string> All(string name) => Headers.Where(h => h.Name.Replace('_', '-').Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);

    [GeneratedRegex(@"\+([0-9a-f]{24})@", RegexOptions.IgnoreCase)]
    private static partial Regex ReplyKey();

    [GeneratedRegex(@"<?([0-9a-f]{32})@", RegexOptions.IgnoreCase)]
    private static partial Regex LocalPart();

    [GeneratedRegex("bulk|junk|list|auto", RegexOptions.IgnoreCase)]
    private static partial Regex Bulk();
}
