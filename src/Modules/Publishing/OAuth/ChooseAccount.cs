using System.Text.Json;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.OAuth;

/// <summary>What a person chooses from after signing in; tokens are not in it.</summary>
internal sealed record AccountChoice(string Label, string Name, bool Personal, IReadOnlyList<(string Id, string Name)> Accounts);

/// <summary>The sign-in may post to several accounts: the person names the one that becomes the channel.</summary>
internal sealed class ChooseAccount(HubDbContext db, NetworkAppBook apps, OAuthSecrets secrets, SaveConnection save, TimeProvider clock)
{
    public async Task<Result<AccountChoice>> ShowAsync(Guid visitId, string browser, Actor by, CancellationToken stop)
    {
        var kept = await FindAsync(visitId, browser, by, stop);
        return kept is var (visit, found)
            ? new AccountChoice(apps.Label(visit.Kind), visit.Name, visit.Personal, [.. found.Accounts.Select(a => (a.Id, a.Name))])
            : new NotThere("sign-in");
    }

    public async Task<Result<Finished>> HandleAsync(Guid visitId, string? account, string browser, Actor by, CancellationToken stop)
    {
        if (await FindAsync(visitId, browser, by, stop) is not var (visit, found))
        {
            return new StateExpired();
        }

        if (found.Accounts.Where(a => a.Id == account).ToList() is not { Count: > 0 } chosen)
        {
            return new NotAmongFound();
        }

        var saved = await save.HandleAsync(visit, chosen, found.Tokens, by, stop);
        return saved.Succeeded ? new Finished(saved.Value, null, visit.Personal) : Result<Finished>.Refused(saved.Errors);
    }

    private async Task<(OAuthVisit Visit, FoundAccounts Found)?> FindAsync(Guid visitId, string browser, Actor by, CancellationToken stop)
    {
        var (hash, now) = (OAuthSecrets.Hash(browser), clock.GetUtcNow());
        var visit = await db.Set<OAuthVisit>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == visitId && v.PersonId == by.Id && v.BrowserHash == hash && v.EndsAt >= now && v.Found != "", stop);
        return visit is not null && secrets.Open(visit.Found) is { } json && JsonSerializer.Deserialize<FoundAccounts>(json) is { } found ? (visit, found) : null;
    }
}
