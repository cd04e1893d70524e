using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Settings;
using ContentHub.Accounts.Teams;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Demo;

/// <summary>The people, teams and settings of the demo company.</summary>
internal sealed class DemoAccounts(
    HubDbContext db, ILookupNormalizer normalizer, IPasswordHasher<AppUser> hasher, SettingsStore settings, SettingsCache cache, AuditLog audit, Ids ids, TimeProvider clock)
    : IDemoStory
{
    public int Order => 10;

    public async Task TellAsync(CancellationToken stop)
    {
        if (await db.Set<AppUser>().AnyAsync(u => u.Id == DemoPeople.Ada, stop))
        {
            return;
        }

        await AddPeopleAsync(stop);
        AddTeam("Sales", DemoPeople.Sara, DemoPeople.Nora);
        AddTeam("Marketing", DemoPeople.Mark, DemoPeople.Paul, DemoPeople.Nora);
        await AddSettingsAsync(stop);
        audit.Record(Actor.System, "demo.told", new AuditSubject("setting", Guid.Empty, "Northwind Pumps GmbH"));
        await db.SaveChangesAsync(stop);
        cache.Forget();
    }

    private async Task AddPeopleAsync(CancellationToken stop)
    {
        var roles = await db.Set<AppRole>().Where(r => r.BuiltIn != null).ToDictionaryAsync(r => r.BuiltIn!, r => r.Id, stop);
        string? hash = null;
        foreach (var (id, name, email, role) in DemoPeople.All)
        {
            var person = new AppUser
            {
                Id = id,
                Name = name,
                Slug = PersonSlug.Of(name),
                UserName = email,
                NormalizedUserName = normalizer.NormalizeName(email),
                Email = email,
                NormalizedEmail = normalizer.NormalizeEmail(email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                JobTitle = DemoCompany.Profiles[id].JobTitle,
                Bio = DemoCompany.Profiles[id].Bio,
                CreatedAt = clock.GetUtcNow(),
            };
            person.PasswordHash = hash ??= hasher.HashPassword(person, DemoPeople.Password);
            person.EndSessions();
            db.Add(person);
            db.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = roles[role] });
        }
    }

    private void AddTeam(string name, params Guid[] members)
    {
        var team = new Team { Id = ids.New(), Name = name };
        db.Add(team);
        db.AddRange(members.Select(m => new TeamMember { TeamId = team.Id, PersonId = m }));
    }

    private async Task AddSettingsAsync(CancellationToken stop)
    {
        var company = new CompanySettings
        {
            CompanyName = "Northwind Pumps GmbH",
            Tagline = "What pump people ask, answered by pump people",
            TimeZone = "Europe/Berlin",
            Language = "en",
            Names = ["Northwind Pumps", "Northwind"],
            Navigation = [new("Stories", ""), new("Energy", "tag/energy"), new("Maintenance", "tag/maintenance"), new("About", "about")],
        };
        await settings.WriteAsync(Sections.Company, company, 0, stop);
        AddPage("about", "About Northwind Pumps", DemoCompany.About, 1);
        AddPage("imprint", "Imprint", DemoCompany.Imprint, 2);
        AddPage("privacy", "Privacy", DemoCompany.Privacy, 3);
    }

    private void AddPage(string slug, string title, string body, int order) => db.Add(new SitePage
    {
        Id = ids.New(),
        Slug = slug,
        Title = title,
        Body = body,
        InFooter = true,
        Order = order,
        UpdatedAt = clock.GetUtcNow(),
    });
}
