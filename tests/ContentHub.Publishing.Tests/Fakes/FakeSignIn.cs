using System.Collections.Concurrent;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Tests.Fakes;

/// <summary>A network that people sign in to. A refresh token is good once, as the strict ones have it.</summary>
internal sealed class FakeSignIn : IOAuthNetwork
{
    public const string Id = "party";
    private int last;

    public string Kind => Id;

    public OAuthManners Manners { get; set; } = new("page", "profile", ["post.company"], ["post.own"], new Uri("https://party.example/apps"), "Choose what you need.");

    public List<OAuthAccount> Accounts { get; } = [new("p1", "Northwind")];

    public IReadOnlyList<string>? Granted { get; set; } = ["post.company", "post.own"];

    /// <summary>What the network says instead of giving tokens.</summary>
    public OAuthAnswer? Instead { get; set; }

    public bool Silent { get; set; }

    public OAuthAsk? Asked { get; private set; }

    public OAuthGrant? Redeemed { get; private set; }

    public string SecretSeen { get; private set; } = "";

    public ConcurrentQueue<string> Renewed { get; } = new();

    public ConcurrentQueue<string> Revoked { get; } = new();

    public string? RevokeTrouble { get; set; }

    public Func<Task>? WhileRenewing { get; set; }

    public string Refresh { get; private set; } = "";

    public Uri Authorize(OAuthApp app, OAuthAsk ask)
    {
        Asked = ask;
        return new Uri($"https://party.example/authorize?client_id={app.ClientId}&state={ask.State}");
    }

    public Task<OAuthAnswer> RedeemAsync(OAuthApp app, OAuthGrant grant, CancellationToken stop)
    {
        (Redeemed, SecretSeen) = (grant, app.Secret);
        return Task.FromResult(Instead ?? Next());
    }

    public Task<OAuthAccounts> AccountsAsync(OAuthApp app, OAuthTokens tokens, bool personal, CancellationToken stop) =>
        Task.FromResult(Silent ? new OAuthAccounts(null) : new OAuthAccounts(Accounts));

    public async Task<OAuthAnswer> RenewAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop)
    {
        var refresh = values.GetValueOrDefault(OAuthValues.Refresh, "");
        Renewed.Enqueue(refresh);
        if (WhileRenewing is { } wait)
        {
            await wait();
            stop.ThrowIfCancellationRequested();
        }

        return Instead ?? (refresh == Refresh ? Next() : new OAuthAnswer(null, Refused: true, "this refresh token was used already"));
    }

    public Task<string?> RevokeAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop)
    {
        Revoked.Enqueue(values[OAuthValues.Access]);
        return Task.FromResult(RevokeTrouble);
    }

    private OAuthAnswer Next()
    {
        var number = Interlocked.Increment(ref last);
        Refresh = $"refresh-secret-{number}";
        return new OAuthAnswer(new OAuthTokens($"access-secret-{number}", Refresh, scopes: Granted));
    }
}
