using System.Net.Mail;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Settings;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.DataProtection;

namespace ContentHub.Accounts.Mails;

/// <param name="Password">Null or empty keeps the one that is stored.</param>
internal sealed record MailInput(string Host, int Port, MailEncryption Encryption, string User, string? Password, string FromAddress, string FromName, int Version);

/// <summary>The mail server. Its password is encrypted with the data-protection keys and never shown or logged.</summary>
internal sealed class SaveMail(SettingsStore store, SaveSettings save, IDataProtectionProvider protection)
{
    public async Task<Result> HandleAsync(MailInput input, Actor by, CancellationToken stop)
    {
        var refused = Check(input).ToList();
        if (refused.Count > 0 && by.Can(AccountsPermissions.ManageSettings))
        {
            return Result.Refused(refused);
        }

        var (before, _) = await store.ReadAsync<MailSettings>(Sections.Mail, stop);
        var after = new MailSettings
        {
            Host = input.Host.Trim(),
            Port = input.Port,
            Encryption = input.Encryption,
            User = input.User.Trim(),
            ProtectedPassword = Keep(input, before),
            FromAddress = input.FromAddress.Trim(),
            FromName = input.FromName.Trim(),
        };
        return await save.HandleAsync(Sections.Mail, after, input.Version, Facts, by, stop);
    }

    /// <summary>A stored password is for the server and user that it was given for: pointing it elsewhere needs it again.</summary>
    private string Keep(MailInput input, MailSettings before) => input switch
    {
        { Password.Length: > 0 } => protection.CreateProtector(MailSender.Purpose).Protect(input.Password),
        _ when input.Host.Trim() == before.Host && input.User.Trim() == before.User => before.ProtectedPassword,
        _ => "",
    };

    private static object Facts(MailSettings m) => new { m.Host, m.Port, Encryption = m.Protection, m.User, HasPassword = m.ProtectedPassword.Length > 0, m.FromAddress, m.FromName };

    private static IEnumerable<Error> Check(MailInput input)
    {
        if (Uri.CheckHostName(input.Host.Trim()) == UriHostNameType.Unknown)
        {
            yield return new MailHostInvalid();
        }

        if (input.Port is < 1 or > 65535)
        {
            yield return new MailPortInvalid();
        }

        if (!MailAddress.TryCreate(input.FromAddress.Trim(), out _) || input.FromName.Any(char.IsControl))
        {
            yield return new MailFromInvalid();
        }
    }
}
