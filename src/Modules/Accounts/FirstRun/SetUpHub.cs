using System.Net.Mail;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Invitations;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Profiles;
using ContentHub.Accounts.Sessions;
using ContentHub.Accounts.Settings;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using BuiltInRoles = ContentHub.Kernel.People.Roles;

namespace ContentHub.Accounts.FirstRun;

internal sealed record SetupInput(string Token, string Company, string Name, string Email, string Password, string TimeZone);

/// <summary>The first administrator and the name of the company, once, for whoever can read the log.</summary>
internal sealed class SetUpHub(
    HubDbContext db, AdministratorGuard guard, SetupToken token, AddPerson add, SettingsStore settings, SettingsCache cache, AuditLog audit, TryLimiter limiter)
{
    public async Task<Result<AppUser>> HandleAsync(SetupInput input, Actor by, CancellationToken stop)
    {
        if (!limiter.Take("setup:" + by.From))
        {
            return new TooManyTries();
        }

        var refused = await CheckAsync(input, stop);
        if (refused.Count > 0)
        {
            return Result<AppUser>.Refused(refused);
        }

        AppUser? first = null;
        var result = await guard.CommitAsync(async () =>
        {
            var added = await ChangeAsync(input, by, stop);
            first = added.Succeeded ? added.Value : null;
            return added;
        }, stop);
        cache.Forget();
        return result.Succeeded ? first! : Result<AppUser>.Refused(result.Errors);
    }

    private async Task<List<Error>> CheckAsync(SetupInput input, CancellationToken stop)
    {
        var refused = new List<Error>();
        if (!await token.MatchesAsync(input.Token, stop))
        {
            return [new SetupTokenWrong()];
        }

        if (input.Company.Trim().Length is 0 or > 100)
        {
            refused.Add(new CompanyNameOutOfRange() { Field = "Company" });
        }

        if (input.Name.Trim().Length is < 2 or > 100)
        {
            refused.Add(new NameOutOfRange());
        }

        if (input.Email.Trim().Length > 254 || !MailAddress.TryCreate(input.Email.Trim(), out var address) || address.Address != input.Email.Trim())
        {
            refused.Add(new AddressInvalid());
        }

        if (!Choices.IsTimeZone(input.TimeZone))
        {
            refused.Add(new UnknownTimeZone());
        }

        return refused;
    }

    private async Task<Result<AppUser>> ChangeAsync(SetupInput input, Actor by, CancellationToken stop)
    {
        if (await db.Set<AppUser>().AnyAsync(stop))
        {
            return new AlreadySetUp();
        }

        var added = await add.HandleAsync(input.Name.Trim(), input.Email.Trim(), input.Password, input.TimeZone, stop);
        if (!added.Succeeded)
        {
            return added;
        }

        var role = await db.Set<AppRole>().SingleAsync(r => r.BuiltIn == BuiltInRoles.Administrator, stop);
        db.Add(new IdentityUserRole<Guid> { UserId = added.Value.Id, RoleId = role.Id });
        var (company, version) = await settings.ReadAsync<CompanySettings>(Sections.Company, stop);
        await settings.WriteAsync(Sections.Company, company with { CompanyName = input.Company.Trim(), TimeZone = input.TimeZone }, version, stop);
        audit.Record(by with { Id = added.Value.Id, Name = added.Value.Name }, "hub.set-up", added.Value.AsSubject(), after: new { Company = input.Company.Trim() });
        await token.ForgetAsync(stop);
        return added;
    }
}

internal sealed record SetupTokenWrong()
    : Error("setup.token-wrong", "This is not the token in the log of the last start. Copy it from there.", ErrorKind.Invalid, "Token");

internal sealed record AlreadySetUp()
    : Error("setup.done", "This hub is set up already. Sign in instead.", ErrorKind.Conflict);
