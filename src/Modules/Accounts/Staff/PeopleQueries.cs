using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Teams;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Staff;

internal sealed record PersonRow(Guid Id, string Name, string Email, string JobTitle, bool Active, bool TwoFactor, string Roles);

internal sealed record PersonAdminView(
    Guid Id, string Name, string Email, string JobTitle, DateTimeOffset CreatedAt, DateTimeOffset? DeactivatedAt, bool TwoFactor, string Version,
    IReadOnlyList<Guid> RoleIds, IReadOnlyList<string> Teams);

/// <summary>What administrators see of people.</summary>
internal sealed class PeopleQueries(HubDbContext db)
{
    private const int Size = 50;

    /// <param name="after">Cursor of the page before: name and id.</param>
    public async Task<Result<Page<PersonRow>>> ListAsync(string? text, bool left, string? after, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var people = After(Matching(text, left), after);
        var found = await people.OrderBy(u => u.Name).ThenBy(u => u.Id).Take(Size + 1)
            .Select(u => new { u.Id, u.Name, u.Email, u.JobTitle, u.DeactivatedAt, u.TwoFactorEnabled }).ToListAsync(stop);
        var ids = found.Select(u => u.Id).ToList();
        var roles = await db.Set<IdentityUserRole<Guid>>().Where(r => ids.Contains(r.UserId))
            .Join(db.Set<AppRole>(), r => r.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToListAsync(stop);
        var named = roles.GroupBy(r => r.UserId).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(r => r.Name).Order(StringComparer.Ordinal)));
        var rows = found.Take(Size).Select(u => new PersonRow(u.Id, u.Name, u.Email ?? "", u.JobTitle, u.DeactivatedAt is null, u.TwoFactorEnabled, named.GetValueOrDefault(u.Id, ""))).ToList();
        return new Page<PersonRow>(rows, found.Count > Size ? $"{rows[^1].Id:N}{rows[^1].Name}" : null);
    }

    public async Task<Result<PersonAdminView>> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var person = await db.Set<AppUser>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, stop);
        if (person is null)
        {
            return new NotThere("person");
        }

        var roles = await db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == id).Select(r => r.RoleId).ToListAsync(stop);
        var teams = await db.Set<TeamMember>().Where(m => m.PersonId == id)
            .Join(db.Set<Team>(), m => m.TeamId, t => t.Id, (_, t) => t.Name).Order().ToListAsync(stop);
        return new PersonAdminView(id, person.Name, person.Email ?? "", person.JobTitle, person.CreatedAt, person.DeactivatedAt, person.TwoFactorEnabled,
            person.ConcurrencyStamp ?? "", roles, teams);
    }

    private IQueryable<AppUser> Matching(string? text, bool left)
    {
        var people = db.Set<AppUser>().AsNoTracking().Where(u => left ? u.DeactivatedAt != null : u.DeactivatedAt == null);
        if (string.IsNullOrWhiteSpace(text))
        {
            return people;
        }

        var wanted = LikePattern.Containing(text);
        return db.IsPostgres
            ? people.Where(u => EF.Functions.ILike(u.Name, wanted, LikePattern.Escape) || EF.Functions.ILike(u.Email!, wanted, LikePattern.Escape))
            : people.Where(u => EF.Functions.Like(u.Name, wanted, LikePattern.Escape) || EF.Functions.Like(u.Email!, wanted, LikePattern.Escape));
    }

    private static IQueryable<AppUser> After(IQueryable<AppUser> people, string? after)
    {
        if (after is not { Length: > 32 } || !Guid.TryParseExact(after.AsSpan(0, 32), "N", out var id))
        {
            return people;
        }

        var name = after[32..];
        return people.Where(u => u.Name.CompareTo(name) > 0 || (u.Name == name && u.Id > id));
    }
}
