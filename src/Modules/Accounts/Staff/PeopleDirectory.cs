using System.Linq.Expressions;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Staff;

internal sealed class PeopleDirectory(HubDbContext db) : IPeople
{
    private static readonly Expression<Func<AppUser, PersonView>> View = u => new PersonView(
        u.Id, u.Name, u.Slug, u.JobTitle, u.Bio, u.PhotoAssetId, u.TimeZone, u.Email ?? "", u.DeactivatedAt == null);

    public Task<PersonView?> FindAsync(Guid id, CancellationToken stop) =>
        db.Set<AppUser>().AsNoTracking().Where(u => u.Id == id).Select(View).FirstOrDefaultAsync(stop);

    public async Task<IReadOnlyDictionary<Guid, PersonView>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, PersonView>();
        }

        var wanted = ids.Distinct().ToList();
        return await db.Set<AppUser>().AsNoTracking().Where(u => wanted.Contains(u.Id)).Select(View).ToDictionaryAsync(p => p.Id, stop);
    }

    public Task<PersonView?> FindBySlugAsync(string slug, CancellationToken stop) =>
        db.Set<AppUser>().AsNoTracking().Where(u => u.Slug == slug).Select(View).FirstOrDefaultAsync(stop);

    public async Task<IReadOnlyList<PersonView>> ListAsync(Permission? holding, CancellationToken stop)
    {
        var people = db.Set<AppUser>().AsNoTracking().Where(u => u.DeactivatedAt == null);
        if (holding is not null)
        {
            people = people.Where(u => db.Set<IdentityUserRole<Guid>>().Any(r => r.UserId == u.Id
                && db.Set<RolePermission>().Any(p => p.RoleId == r.RoleId && p.Permission == holding.Name)));
        }

        return await people.OrderBy(u => u.Name).ThenBy(u => u.Id).Take(500).Select(View).ToListAsync(stop);
    }
}
