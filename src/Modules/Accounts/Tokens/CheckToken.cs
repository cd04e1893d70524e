using ContentHub.Accounts.Secrets;
using ContentHub.Data;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Tokens;

/// <summary>Finds the token of a request by its hash and notes, every five minutes at most, that it was used.</summary>
internal sealed class CheckToken(HubDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(5);

    public async Task<Result<AccessToken>> HandleAsync(string secret, CancellationToken stop)
    {
        if (!secret.StartsWith(AccessToken.Prefix, StringComparison.Ordinal) || secret.Length > 100)
        {
            return new TokenInvalid();
        }

        var hash = Secret.HashOf(secret);
        var token = await db.Set<AccessToken>().AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, stop);
        if (token is null or { RevokedAt: not null })
        {
            return new TokenInvalid();
        }

        var now = clock.GetUtcNow();
        if (token.ExpiresAt <= now)
        {
            return new TokenExpired();
        }

        if (token.LastUsedAt is null || now - token.LastUsedAt >= NoteEvery)
        {
            await db.Set<AccessToken>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), stop);
        }

        return token;
    }
}
