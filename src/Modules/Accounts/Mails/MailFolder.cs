using System.Globalization;
using System.Text;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using Microsoft.Extensions.Options;

namespace ContentHub.Accounts.Mails;

/// <summary>Mail that must not leave this machine, as readable <c>.eml</c> files in <c>{Folder}/mail</c>.</summary>
internal sealed class MailFolder(IOptions<DataOptions> data, TimeProvider clock, Ids ids)
{
    public const string Host = "localhost";

    /// <summary>The demo people's addresses end in <c>.test</c>, a domain that never exists: nothing is ever sent to them.</summary>
    public static bool Takes(string address) => address.EndsWith(".test", StringComparison.OrdinalIgnoreCase);

    public async Task WriteAsync(Mail mail, CancellationToken stop)
    {
        var folder = data.Value.PathOf("mail");
        Directory.CreateDirectory(folder);
        var now = clock.GetUtcNow();
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Date: {now:r}\r\nFrom: ContentHub <hub@localhost>\r\nTo: {OneLine(mail.To)}\r\nSubject: {OneLine(mail.Subject)}\r\n")
            .Append(mail.Filing is { } filing ? $"Message-ID: <{MailText.MessageId(filing.Id, Host)}>\r\n" : "")
            .Append(MailText.Filing(mail.Filing, Host)).Append(MailText.Answers(mail))
            .Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
            .Append(mail.Text);
        var name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmssfff}-{ids.New():N}.eml");
        await File.WriteAllTextAsync(Path.Combine(folder, name), text.ToString(), stop);
    }

    public static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
