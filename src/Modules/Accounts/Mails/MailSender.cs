using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Settings;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;

namespace ContentHub.Accounts.Mails;

internal sealed class MailSender(SettingsStore settings, MailFolder folder, IDataProtectionProvider protection, IHostEnvironment environment) : IMailSender
{
    public const string Purpose = "accounts.mail-password";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<Result> SendAsync(Mail mail, CancellationToken stop)
    {
        var server = (await settings.ReadAsync<MailSettings>(Sections.Mail, stop)).Value;
        if (MailFolder.Takes(mail.To) || (!server.IsConfigured && !environment.IsProduction()))
        {
            await folder.WriteAsync(mail, stop);
            return Result.Done;
        }

        return server.IsConfigured ? await SendAsync(mail, server, stop) : new MailNotConfigured();
    }

    /// <summary>Sends through the given server and says what it answered.</summary>
    public async Task<Result> SendAsync(Mail mail, MailSettings server, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            using var message = Compose(mail, server);
            using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
            if (server.User.Length > 0)
            {
                client.Credentials = new NetworkCredential(server.User, PasswordOf(server));
            }

            await client.SendMailAsync(message, patience.Token);
            return Result.Done;
        }
        catch (Exception problem) when (problem is SmtpException or FormatException or IOException)
        {
            return new MailNotSent(string.Join(" ", new[] { problem.Message, problem.InnerException?.Message }.OfType<string>()));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new MailNotSent($"{server.Host} did not answer within {Patience.TotalSeconds:0} seconds.");
        }
    }

    private static MailMessage Compose(Mail mail, MailSettings server)
    {
        var message = new MailMessage(new MailAddress(server.FromAddress, server.FromName), new MailAddress(mail.To))
        {
            Subject = MailFolder.OneLine(mail.Subject),
            Body = mail.Text,
        };
        if (mail.Html is { } html)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, null, MediaTypeNames.Text.Html));
        }

        return message;
    }

    private string PasswordOf(MailSettings server) =>
        server.ProtectedPassword.Length == 0 ? "" : protection.CreateProtector(Purpose).Unprotect(server.ProtectedPassword);
}

internal sealed record MailNotConfigured()
    : Error("mail.not-configured", "No mail server is set up. An administrator can do that under Settings, Mail.", ErrorKind.Unavailable);

internal sealed record MailNotSent(string Answer)
    : Error("mail.not-sent", $"The mail was not sent. The server says: {Answer}", ErrorKind.Unavailable);
