using ContentHub.Data;
using ContentHub.Kernel.Events;
using ContentHub.Accounts.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Access;

/// <summary>
/// Permissions and security stamps of people, read once and kept until they change: at once on this instance,
/// through the outbox (within a second) on the others, and after a minute in any case.
/// </summary>
internal sealed class AccessCache(IServiceScopeFactory scopes, IMemoryCache cache)
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);
    private int generation;

    public async ValueTask<PersonAccess?> FindAsync(Guid id, CancellationToken stop)
    {
        var key = Key(id);
        if (cache.TryGetValue(key, out PersonAccess? known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var person = await ReadAsync(scope.ServiceProvider.GetRequiredService<HubDbContext>(), id, stop);
        if (person is not null)
        {
            cache.Set(key, person, SafetyNet);
        }

        return person;
    }

    /// <summary>Call after the change was saved.</summary>
    public void Forget(Guid id)
    {
        if (id == Guid.Empty)
        {
            Interlocked.Increment(ref generation);
        }

        cache.Remove(Key(id));
    }

    private (string, int, Guid) Key(Guid id) => ("accounts.access", Volatile.Read(ref generation), id);

    private static async Task<PersonAccess?> ReadAsync(HubDbContext db, Guid id, CancellationToken stop)
    {
        var person = await db.Set<AppUser>().AsNoTracking().Where(u => u.Id == id)
            .Select(u => new { u.Name, u.TimeZone, u.SecurityStamp, u.DeactivatedAt }).FirstOrDefaultAsync(stop);
        if (person is null)
        {
            return null;
        }

        var permissions = await db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == id)
            .Join(db.Set<RolePermission>(), r => r.RoleId, p => p.RoleId, (_, p) => p.Permission).Distinct().ToListAsync(stop);
        return new PersonAccess(id, person.Name, person.TimeZone, person.SecurityStamp ?? "", person.DeactivatedAt is null, permissions.ToHashSet());
    }
}

/// <summary>Forgets what another instance changed.</summary>
internal sealed class ForgetAccess(AccessCache cache) : IEventConsumer
{
    public string Name => "accounts.access-cache";

    public bool EachNode => true;

    public Task HandleAsync(DomainEvent happened, CancellationToken stop)
    {
        if (happened is AccessChanged changed)
        {
            cache.Forget(changed.PersonId);
        }

        return Task.CompletedTask;
    }
}
