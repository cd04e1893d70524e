using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Policies;

/// <summary>Takes a policy off the list. Its versions stay, because what was decided names them.</summary>
internal sealed class RemovePolicy(HubDbContext db, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, int version, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Policies))
        {
            return new NotYours(PostsPermissions.Policies);
        }

        if (id == DefaultPolicy.Id)
        {
            return new DefaultStays();
        }

        if (await db.Set<Policy>().FirstOrDefaultAsync(p => p.Id == id && p.RemovedAt == null, stop) is not { } policy)
        {
            return new NotThere("policy");
        }

        var says = await db.Set<PolicyVersion>().AsNoTracking().SingleAsync(v => v.Id == policy.CurrentVersionId, stop);
        db.Entry(policy).Property(p => p.Version).OriginalValue = version;
        (policy.RemovedAt, policy.Version) = (clock.GetUtcNow(), version + 1);
        audit.Record(by, "policy.removed", new AuditSubject("policy", id, says.Name), new { says.Number });
        return await db.SaveOrLoseAsync("Somebody else", stop);
    }
}
