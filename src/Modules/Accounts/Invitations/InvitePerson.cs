using System.Net.Mail;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Secrets;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ContractMail = ContentHub.Accounts.Contracts.Mail;

namespace ContentHub.Accounts.Invitations;

/// <param name="Link">To copy; shown once.</param>
/// <param name="MailTrouble">Why no mail went out; null when it did.</param>
internal sealed record Invited(Uri Link, string? MailTrouble);

/// <summary>Makes the link and mails it. When mail does not work, the link can be handed over in another way.</summary>
internal sealed class InvitePerson(HubDbContext db, AuditLog audit, IMailSender mail, ISettings settings, ILookupNormalizer normalizer, Ids ids, TimeProvider clock)
{
    /// <param name="path">Makes the path of the accept page from the secret.</param>
    public async Task<Result<Invited>> HandleAsync(string email, IReadOnlyCollection<Guid> roleIds, Func<string, string> path, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var address = email.Trim();
        var roles = await db.Set<AppRole>().Where(r => roleIds.Contains(r.Id)).ToListAsync(stop);
        var refused = await CheckAsync(address, roles, stop);
        if (refused.Count > 0)
        {
            return Result<Invited>.Refused(refused);
        }

        var secret = Secret.New();
        var invitation = await AddAsync(address, roles, secret, by, stop);
        var link = new Uri(await settings.BaseAddressAsync(stop), path(secret).TrimStart('/'));
        var company = (await settings.CompanyAsync(stop)).CompanyName;
        var sent = await mail.SendAsync(new ContractMail(address, $"{by.Name} invites you to {company}", Text(by.Name, company, link, invitation.ExpiresAt)), stop);
        return new Invited(link, sent.Succeeded ? null : sent.Error.Message);
    }

    private async Task<List<Error>> CheckAsync(string address, List<AppRole> roles, CancellationToken stop)
    {
        var refused = new List<Error>();
        var normalized = normalizer.NormalizeEmail(address);
        if (address.Length > 254 || address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>') || !MailAddress.TryCreate(address, out _))
        {
            refused.Add(new AddressInvalid());
        }
        else if (await db.Set<AppUser>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized, stop) is { } someone)
        {
            refused.Add(new AlreadyHere(someone.Name));
        }

        if (roles.Count == 0)
        {
            refused.Add(new RolesMissing());
        }

        return refused;
    }

    private async Task<Invitation> AddAsync(string address, List<AppRole> roles, string secret, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var invitation = new Invitation
        {
            Id = ids.New(),
            Email = address,
            RoleIds = [.. roles.Select(r => r.Id)],
            Hash = Secret.HashOf(secret),
            InvitedBy = by.Id,
            CreatedAt = now,
            ExpiresAt = now + Invitation.Lasts,
        };
        db.Add(invitation);
        audit.Record(by, "person.invited", new AuditSubject("invitation", invitation.Id, address), after: new { Roles = roles.Select(r => r.Name) });
        await db.SaveChangesAsync(stop);
        return invitation;
    }

    private static string Text(string from, string company, Uri link, DateTimeOffset until) => $"""
        Hello,

        {from} invites you to write and publish with {company}.
        Open this link to choose your name and password:

        {link.AbsoluteUri}

        It works once, until {until:d MMMM yyyy}.
        """;
}
