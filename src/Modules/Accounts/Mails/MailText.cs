using System.Globalization;
using System.Net.Mail;
using System.Text;
using ContentHub.Accounts.Contracts;

namespace ContentHub.Accounts.Mails;

/// <summary>A mail as it goes over the wire: lines end in CRLF, everything is ASCII.</summary>
internal static class MailText
{
    private const string End = "\r\n";

    /// <param name="id">Unique; becomes the Message-ID in the sender's domain.</param>
    public static string Compose(Mail mail, MailAddress from, MailAddress to, DateTimeOffset at, Guid id)
    {
        var text = new StringBuilder()
            .Append("Date: ").Append(at.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)).Append(End)
            .Append("From: ").Append(Person(from)).Append(End)
            .Append("To: ").Append(Person(to)).Append(End)
            .Append("Subject: ").Append(Words(MailFolder.OneLine(mail.Subject))).Append(End)
            .Append(CultureInfo.InvariantCulture, $"Message-ID: <{MessageId(mail.Filing?.Id ?? id, from.Host)}>{End}")
            .Append(Filing(mail.Filing, from.Host)).Append(Answers(mail))
            .Append("Auto-Submitted: auto-generated").Append(End)
            .Append("MIME-Version: 1.0").Append(End);
        if (mail.Html is not { } html)
        {
            return Part(text, "text/plain", mail.Text).ToString();
        }

        var boundary = $"part-{id:N}";
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/alternative;{End} boundary=\"{boundary}\"{End}{End}--{boundary}{End}");
        Part(text, "text/plain", mail.Text).Append(CultureInfo.InvariantCulture, $"--{boundary}{End}");
        return Part(text, "text/html", html).Append(CultureInfo.InvariantCulture, $"--{boundary}--{End}").ToString();
    }

    /// <summary>A mail program shows everything below the same, never sent, first mail together.</summary>
    public static string Filing(MailFiling? filing, string host) =>
        (filing?.Thread is { } thread ? $"In-Reply-To: <{thread}@{host}>{End}References: <{thread}@{host}>{End}" : "")
        + (filing?.Unsubscribe is { } address ? $"List-Unsubscribe:{End} <{address.AbsoluteUri}>{End}List-Unsubscribe-Post: List-Unsubscribe=One-Click{End}" : "");

    public static string MessageId(Guid id, string host) => string.Create(CultureInfo.InvariantCulture, $"{id:N}@{host}");

    public static string Answers(Mail mail) => mail.ReplyTo is { } to && MailAddress.TryCreate(to, out var address) ? $"Reply-To: <{address.Address}>{End}" : "";

    private static StringBuilder Part(StringBuilder text, string type, string body) => text
        .Append(CultureInfo.InvariantCulture, $"Content-Type: {type}; charset=utf-8{End}Content-Transfer-Encoding: base64{End}{End}")
        .Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(body.ReplaceLineEndings(End)), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings(End))
        .Append(End);

    private static string Person(MailAddress address) =>
        address.DisplayName.Length == 0 ? $"<{address.Address}>" : $"{Words(MailFolder.OneLine(address.DisplayName))}{End} <{address.Address}>";

    /// <summary>RFC 2047, in pieces that a line can hold and that never cut a character in two.</summary>
    private static string Words(string text)
    {
        if (text.Length <= 60 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-'))
        {
            return text;
        }

        List<string> pieces = [];
        var piece = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(piece.ToString()) + rune.Utf8SequenceLength > 42)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }

            piece.Append(rune.ToString());
        }

        return string.Join(End + " ", pieces.Append(piece.ToString()).Select(p => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(p))}?="));
    }
}
