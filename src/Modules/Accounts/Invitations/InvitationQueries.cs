using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Secrets;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Invitations;

internal sealed record InvitationRow(Guid Id, string Email, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

internal sealed class InvitationQueries(HubDbContext db, TimeProvider clock)
{
    /// <summary>Open invitations, newest first.</summary>
    public async Task<Result<InvitationRow[]>> OpenAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var now = clock.GetUtcNow();
        return await db.Set<Invitation>().AsNoTracking().Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now)
            .OrderByDescending(i => i.CreatedAt).Take(200).Select(i => new InvitationRow(i.Id, i.Email, i.CreatedAt, i.ExpiresAt)).ToArrayAsync(stop);
    }

    /// <summary>The address that an open invitation is for; whoever has the secret may see it.</summary>
    public async Task<Result<Invitation>> BySecretAsync(string secret, CancellationToken stop)
    {
        var hash = Secret.HashOf(secret);
        var found = await db.Set<Invitation>().AsNoTracking().FirstOrDefaultAsync(i => i.Hash == hash, stop);
        return found is not null && found.IsOpen(clock.GetUtcNow()) ? found : new InvitationOver();
    }
}
