using System.Globalization;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Settings;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;

namespace ContentHub.Accounts.Mails;

internal sealed class MailSender(
    SettingsStore settings, MailFolder folder, IDataProtectionProvider protection, IHostEnvironment environment, MailTrust trust, Ids ids, TimeProvider clock) : IMailSender
{
    public const string Purpose = "accounts.mail-password";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<string> MessageIdAsync(string to, Guid filing, CancellationToken stop)
    {
        var server = (await settings.ReadAsync<MailSettings>(Sections.Mail, stop)).Value;
        return MailText.MessageId(filing, StaysHere(to, server) || !MailAddress.TryCreate(server.FromAddress, out var from) ? MailFolder.Host : from.Host);
    }

    public async Task<Result> SendAsync(Mail mail, CancellationToken stop)
    {
        var server = (await settings.ReadAsync<MailSettings>(Sections.Mail, stop)).Value;
        if (StaysHere(mail.To, server))
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
            await TalkAsync(mail, server, patience.Token);
            return Result.Done;
        }
        catch (AuthenticationException problem)
        {
            return new MailNotSent($"The encrypted connection to {server.Host} failed, so nothing was sent: {problem.Message}");
        }
        catch (Exception problem) when (problem is IOException or SocketException or FormatException)
        {
            return new MailNotSent(problem.Message);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new MailNotSent($"{server.Host} did not answer within {Patience.TotalSeconds:0} seconds.{(server.Port == 465 && server.Protection != MailEncryption.Implicit ? " Port 465 wants TLS from the start." : "")}");
        }
    }

    private bool StaysHere(string to, MailSettings server) => MailFolder.Takes(to) || (!server.IsConfigured && !environment.IsProduction());

    private async Task TalkAsync(Mail mail, MailSettings server, CancellationToken stop)
    {
        var (from, to) = (new MailAddress(server.FromAddress, server.FromName), new MailAddress(mail.To));
        using var talk = await SmtpTalk.ConnectAsync(server.Host, server.Port, stop);
        if (server.Protection is MailEncryption.Implicit)
        {
            await talk.EncryptAsync(trust, stop);
        }

        await talk.GreetAsync(stop);
        await talk.IntroduceAsync(stop);
        if (server.Protection is MailEncryption.StartTls)
        {
            await talk.StartTlsAsync(trust, stop);
        }

        if (server.User.Length > 0)
        {
            await talk.SignInAsync(server.User, PasswordOf(server), stop);
        }

        await talk.SendAsync(OnTheWire(from), OnTheWire(to), MailText.Compose(mail, from, to, clock.GetUtcNow(), ids.New()), stop);
        await LeaveAsync(talk, stop);
    }

    private static string OnTheWire(MailAddress address) => $"{address.User}@{new IdnMapping().GetAscii(address.Host)}";

    /// <summary>The mail is taken: a server that hangs up without a goodbye changes nothing.</summary>
    private static async Task LeaveAsync(SmtpTalk talk, CancellationToken stop)
    {
        try
        {
            await talk.LeaveAsync(stop);
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
        }
    }

    private string PasswordOf(MailSettings server) =>
        server.ProtectedPassword.Length == 0 ? "" : protection.CreateProtector(Purpose).Unprotect(server.ProtectedPassword);
}

internal sealed record MailNotConfigured()
    : Error("mail.not-configured", "No mail server is set up. An administrator can do that under Settings, Mail.", ErrorKind.Unavailable);

internal sealed record MailNotSent(string Answer)
    : Error("mail.not-sent", $"The mail was not sent. The server says: {Answer}", ErrorKind.Unavailable);
