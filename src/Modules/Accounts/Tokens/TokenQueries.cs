using ContentHub.Data;
using ContentHub.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Tokens;

internal sealed record TokenRow(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);

internal sealed class TokenQueries(HubDbContext db)
{
    /// <summary>One's own tokens that have not been revoked, newest first.</summary>
    public async Task<IReadOnlyList<TokenRow>> OfAsync(Actor by, CancellationToken stop) =>
        await db.Set<AccessToken>().AsNoTracking().Where(t => t.PersonId == by.Id && t.RevokedAt == null).OrderByDescending(t => t.CreatedAt).Take(100)
            .Select(t => new TokenRow(t.Id, t.Name, t.Scopes, t.CreatedAt, t.ExpiresAt, t.LastUsedAt)).ToListAsync(stop);
}
