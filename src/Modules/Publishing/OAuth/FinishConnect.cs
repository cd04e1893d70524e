using System.Text.Json;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.OAuth;

/// <summary>What the network sent the person back with. A class, not a record: nothing prints the code by accident.</summary>
internal sealed class Returned(string? state, string? code, string? error, string? description, string? browser)
{
    public string State => state ?? "";

    public string Code => code ?? "";

    public string Error => error ?? "";

    public string Said => PlainText.Beginning(PlainText.Line(string.IsNullOrWhiteSpace(description) ? error : description), 200);

    public string Browser => browser ?? "";
}

/// <param name="Channel">Connected; null when an account has to be chosen.</param>
/// <param name="Choose">The visit whose accounts the person chooses from.</param>
internal sealed record Finished(ConnectedChannel? Channel, Guid? Choose, bool Personal);

/// <summary>Comes back from a network: the state is checked and used up, the code becomes tokens, the account a channel.</summary>
internal sealed class FinishConnect(HubDbContext db, NetworkAppBook apps, OAuthSecrets secrets, SaveConnection save, TimeProvider clock)
{
    /// <summary>People changed their mind: LinkedIn has two words of its own for it.</summary>
    private static readonly string[] Denials = ["access_denied", "user_cancelled_login", "user_cancelled_authorize", "user_denied"];

    public async Task<Result<Finished>> HandleAsync(Returned came, Actor by, CancellationToken stop)
    {
        var visit = await VisitAsync(came, by, stop);
        if (!visit.Succeeded)
        {
            return Result<Finished>.Refused(visit.Errors);
        }

        var (kind, label) = (visit.Value.Kind, apps.Label(visit.Value.Kind));
        if (came.Error.Length > 0 || came.Code.Length == 0)
        {
            return Denials.Contains(came.Error) ? new SignInDenied(label) : new SignInFailed(label, came.Said.Length > 0 ? came.Said : "no code");
        }

        if (apps.Network(kind) is not { } network || await apps.AppAsync(kind, stop) is not { } app || secrets.Open(visit.Value.Verifier) is not { } verifier)
        {
            return new NoNetworkApp(label);
        }

        var answer = await network.RedeemAsync(app, new OAuthGrant(came.Code, verifier, await apps.RedirectAsync(stop)), stop);
        if (answer.Tokens is not { } tokens)
        {
            return answer.Refused ? new CodeRefused(label, answer.Said.Length > 0 ? answer.Said : "it gave no reason") : new NetworkSilent(label);
        }

        var needed = network.Manners.Scopes(visit.Value.Personal);
        return tokens.Scopes is { } granted && needed.Except(granted).ToList() is { Count: > 0 } missing
            ? new ScopesMissing(label, string.Join(", ", missing))
            : await AccountAsync(visit.Value, network, app, tokens, by, stop);
    }

    /// <summary>Single use: of two answers with the same state one gets through, and a wrong person uses it up as well.</summary>
    private async Task<Result<OAuthVisit>> VisitAsync(Returned came, Actor by, CancellationToken stop)
    {
        var (hash, now) = (OAuthSecrets.Hash(came.State), clock.GetUtcNow());
        if (came.State.Length is 0 or > 200 || await db.Set<OAuthVisit>().AsNoTracking().FirstOrDefaultAsync(v => v.StateHash == hash, stop) is not { } visit)
        {
            return new StateUnknown();
        }

        DateTimeOffset? returned = now;
        if (await db.Set<OAuthVisit>().Where(v => v.Id == visit.Id && v.ReturnedAt == null).ExecuteUpdateAsync(v => v.SetProperty(x => x.ReturnedAt, returned), stop) != 1)
        {
            return new StateUnknown();
        }

        return visit.PersonId != by.Id || visit.BrowserHash != OAuthSecrets.Hash(came.Browser) ? new StateOfAnother()
            : visit.EndsAt < now ? new StateExpired()
            : visit;
    }

    private async Task<Result<Finished>> AccountAsync(OAuthVisit visit, IOAuthNetwork network, OAuthApp app, OAuthTokens tokens, Actor by, CancellationToken stop)
    {
        var accounts = await network.AccountsAsync(app, tokens, visit.Personal, stop);
        var label = apps.Label(visit.Kind);
        if (accounts.Found is not { } found)
        {
            return accounts.Said.Length > 0 ? new SignInFailed(label, accounts.Said) : new NetworkSilent(label);
        }

        if (found.Count == 0)
        {
            return new NoAccountFound(label, visit.Personal ? network.Manners.PersonalAccount ?? "account" : network.Manners.CompanyAccount);
        }

        if (visit.ChannelId is null && found.Count > 1)
        {
            var (kept, until) = (secrets.Seal(JsonSerializer.Serialize(new FoundAccounts(tokens, found))), clock.GetUtcNow() + OAuthVisit.Lasts);
            await db.Set<OAuthVisit>().Where(v => v.Id == visit.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Found, kept).SetProperty(x => x.EndsAt, until), stop);
            return new Finished(null, visit.Id, visit.Personal);
        }

        var saved = await save.HandleAsync(visit, found, tokens, by, stop);
        return saved.Succeeded ? new Finished(saved.Value, null, visit.Personal) : Result<Finished>.Refused(saved.Errors);
    }
}

/// <summary>Kept encrypted while the person chooses.</summary>
internal sealed class FoundAccounts(OAuthTokens tokens, IReadOnlyList<OAuthAccount> accounts)
{
    public OAuthTokens Tokens => tokens;

    public IReadOnlyList<OAuthAccount> Accounts => accounts;
}
