using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Tokens;

/// <summary>Ends one of one's own tokens at once.</summary>
internal sealed class RevokeToken(HubDbContext db, AuditLog audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var token = await db.Set<AccessToken>().FirstOrDefaultAsync(t => t.Id == id && t.PersonId == by.Id, stop);
        if (token is null)
        {
            return new NotThere("token");
        }

        if (token.RevokedAt is null)
        {
            token.RevokedAt = clock.GetUtcNow();
            audit.Record(by, "token.revoked", new AuditSubject("token", token.Id, token.Name));
            await db.SaveChangesAsync(stop);
        }

        return Result.Done;
    }
}
