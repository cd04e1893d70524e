using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Secrets;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;

namespace ContentHub.Accounts.Tokens;

/// <summary>The secret is in the answer and nowhere else.</summary>
internal sealed record NewToken(Guid Id, string Secret, DateTimeOffset ExpiresAt);

internal sealed class CreateToken(HubDbContext db, AuditLog audit, Ids ids, TimeProvider clock)
{
    public async Task<Result<NewToken>> HandleAsync(string name, IReadOnlyCollection<string> scopes, int days, Actor by, CancellationToken stop)
    {
        var refused = Check(name.Trim(), scopes, days, by).ToList();
        if (refused.Count > 0)
        {
            return Result<NewToken>.Refused(refused);
        }

        var now = clock.GetUtcNow();
        var secret = AccessToken.Prefix + Secret.New();
        var token = new AccessToken
        {
            Id = ids.New(),
            PersonId = by.Id,
            Name = name.Trim(),
            Hash = Secret.HashOf(secret),
            Scopes = [.. scopes.Distinct().Order(StringComparer.Ordinal)],
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.Add(token);
        audit.Record(by, "token.created", new AuditSubject("token", token.Id, token.Name), after: new { token.Scopes, token.ExpiresAt });
        await db.SaveChangesAsync(stop);
        return new NewToken(token.Id, secret, token.ExpiresAt);
    }

    private static IEnumerable<Error> Check(string name, IReadOnlyCollection<string> scopes, int days, Actor by)
    {
        if (name.Length is 0 or > 60)
        {
            yield return new TokenNameMissing();
        }

        if (scopes.Count == 0)
        {
            yield return new TokenScopesMissing();
        }

        if (scopes.FirstOrDefault(s => !by.Permissions.Contains(s)) is { } beyond)
        {
            yield return new TokenScopeNotYours(beyond);
        }

        if (days is < 1 or > 365)
        {
            yield return new TokenDaysOutOfRange();
        }
    }
}
