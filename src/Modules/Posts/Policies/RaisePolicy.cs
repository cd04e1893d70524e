using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Policies;

/// <summary>Moves a policy one place up, so that it is asked before its neighbour.</summary>
internal sealed class RaisePolicy(HubDbContext db, PolicyShelf shelf, IAudit audit)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var listed = await shelf.ListAsync(by, stop);
        if (!listed.Succeeded)
        {
            return Result.Refused(listed.Errors);
        }

        var at = Array.FindIndex(listed.Value, p => p.Id == id && !p.IsDefault);
        if (at < 0)
        {
            return new NotThere("policy");
        }

        if (at == 0)
        {
            return Result.Done;
        }

        var (mine, other) = (listed.Value[at], listed.Value[at - 1]);
        var rows = await db.Set<Policy>().Where(p => p.Id == mine.Id || p.Id == other.Id).ToListAsync(stop);
        foreach (var row in rows)
        {
            row.Position = row.Id == mine.Id ? other.Position : mine.Position;
            row.Version++;
        }

        audit.Record(by, "policy.raised", new AuditSubject("policy", id, mine.Says.Name), new { after = other.Says.Name }, new { before = other.Says.Name });
        return await db.SaveOrLoseAsync("Somebody else", stop);
    }
}
