using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace ContentHub.Accounts.Sessions;

/// <summary>Mails a link for a new password. Says the same whether or not the address is known.</summary>
internal sealed class SendPasswordLink(
    UserManager<AppUser> people, IMailSender mail, ISettings settings, TryLimiter limiter, AuditLog audit, HubDbContext db, ILogger<SendPasswordLink> log)
{
    /// <param name="link">Makes the path of the page from the person's id and the token.</param>
    public async Task<Result> HandleAsync(string email, Func<Guid, string, string> link, Actor by, CancellationToken stop)
    {
        if (!limiter.Take("password-link:" + by.From))
        {
            return new TooManyTries();
        }

        var person = await people.FindByEmailAsync(email.Trim());
        if (person is null or { DeactivatedAt: not null })
        {
            return Result.Done;
        }

        var token = await people.GeneratePasswordResetTokenAsync(person);
        var company = await settings.CompanyAsync(stop);
        var address = new Uri(await settings.BaseAddressAsync(stop), link(person.Id, token).TrimStart('/'));
        audit.Record(by, "person.password-link-sent", person.AsSubject());
        await db.SaveChangesAsync(stop);
        var sent = await mail.SendAsync(new Mail(person.Email!, $"A new password for {company.CompanyName}", Text(person.Name, company.CompanyName, address)), stop);
        if (!sent.Succeeded)
        {
            // Telling the visitor would tell who has an account.
            log.LogError("The mail with a password link was not sent: {Reason}", sent.Error.Message);
        }

        return Result.Done;
    }

    private static string Text(string name, string company, Uri address) => $"""
        Hello {name},

        someone, hopefully you, asked for a new password at {company}.
        Open this link within two hours to set one:

        {address.AbsoluteUri}

        If it was not you, do nothing: your password stays as it is.
        """;
}
