using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Keys;
using ContentHub.Accounts.Mails;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Settings;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace ContentHub.Accounts.Health;

/// <summary>What an administrator forgets: demo people, unprotected keys, mail, the public address.</summary>
internal sealed class AccountsDoctor(
    HubDbContext db, SettingsStore settings, ISettings company, KeyHealth keys, IHostEnvironment environment) : IDoctorCheck
{
    public async Task<IReadOnlyList<DoctorFinding>> LookAsync(CancellationToken stop) =>
    [
        await PeopleAsync(stop),
        keys.Look(),
        await MailAsync(stop),
        await AddressAsync(stop),
        TimeZones(),
    ];

    private async Task<DoctorFinding> PeopleAsync(CancellationToken stop)
    {
        var demo = DemoPeople.All.Select(p => p.Id).ToList();
        var here = await db.Set<AppUser>().Where(u => u.DeactivatedAt == null).Select(u => u.Id).Take(1000).ToListAsync(stop);
        return (here.Count, here.Count(demo.Contains)) switch
        {
            (0, _) => new("people", false, "Nobody is here. Open /hub/setup with the token from the log."),
            (_, > 0 and var count) when environment.IsProduction() => new("people", false, $"{count} demo people with a published password can sign in. Deactivate them."),
            _ => new("people", true, "Nobody has a published password that matters here."),
        };
    }

    private async Task<DoctorFinding> MailAsync(CancellationToken stop)
    {
        var mail = (await settings.ReadAsync<MailSettings>(Sections.Mail, stop)).Value;
        return mail.IsConfigured
            ? new("mail", true, $"Mail goes through {mail.Host}.")
            : new("mail", !environment.IsProduction(), "No mail server is set up (Settings, Mail): invitations and links for new passwords do not arrive.");
    }

    private async Task<DoctorFinding> AddressAsync(CancellationToken stop) => (await company.CompanyAsync(stop)).BaseAddress is { Length: > 0 } address
        ? new("address", true, $"The public address is {address}.")
        : new("address", !environment.IsProduction(), "The public address is not set (Settings, Company): links in mails, feeds and posts name the address this server listens on.");

    private static DoctorFinding TimeZones() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out var berlin) && berlin.IsInvalidTime(new DateTime(2026, 3, 29, 2, 30, 0))
            ? new("time zones", true, "The time zone data is there.")
            : new("time zones", false, "Time zone data is missing or too old. Install tzdata.");
}
