using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Settings;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using ContractMail = ContentHub.Accounts.Contracts.Mail;

namespace ContentHub.Accounts.Mails;

/// <summary>Sends a mail to oneself through the stored server, also in a demo, and hands on what the server answered.</summary>
internal sealed class TestMail(HubDbContext db, SettingsStore store, MailSender sender)
{
    public async Task<Result<string>> HandleAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var (server, _) = await store.ReadAsync<MailSettings>(Sections.Mail, stop);
        if (!server.IsConfigured)
        {
            return new MailNotConfigured();
        }

        var to = await db.Set<AppUser>().Where(u => u.Id == by.Id).Select(u => u.Email).FirstOrDefaultAsync(stop);
        if (to is null)
        {
            return new NotThere("person");
        }

        var sent = await sender.SendAsync(new ContractMail(to, "A test from ContentHub", $"This mail came through {server.Host}. Everything works."), server, stop);
        return sent.Succeeded ? to : Result<string>.Refused(sent.Errors);
    }
}
