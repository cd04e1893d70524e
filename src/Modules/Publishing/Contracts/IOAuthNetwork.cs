namespace ContentHub.Publishing.Contracts;

/// <summary>
/// Extension point: a network whose accounts are connected at the network itself, in the browser. Its <see cref="IChannel"/> of the same kind
/// says <see cref="ChannelDescription.ConnectsInBrowser"/>. State, PKCE verifier, tokens and who may do it are Publishing's; how the network is talked to is here.
/// </summary>
public interface IOAuthNetwork
{
    string Kind { get; }

    OAuthManners Manners { get; }

    /// <summary>Where the person is sent. Pure.</summary>
    Uri Authorize(OAuthApp app, OAuthAsk ask);

    /// <summary>Turns the code of the callback into tokens.</summary>
    Task<OAuthAnswer> RedeemAsync(OAuthApp app, OAuthGrant grant, CancellationToken stop);

    /// <summary>The accounts that this sign-in may post as: the company's, or the person's own.</summary>
    Task<OAuthAccounts> AccountsAsync(OAuthApp app, OAuthTokens tokens, bool personal, CancellationToken stop);

    /// <summary>A new access, with whatever of <see cref="OAuthValues"/> the network lets renew it.</summary>
    Task<OAuthAnswer> RenewAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop);

    /// <summary>Takes the access back at the network. Null when it is gone there, else what went wrong.</summary>
    Task<string?> RevokeAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop);
}

/// <param name="CompanyAccount">What the company connects: <c>company page</c>.</param>
/// <param name="PersonalAccount">What a person connects: <c>profile</c>; null where people have none to post with.</param>
/// <param name="CompanyScopes">Rights that are asked for and needed, as the network names them.</param>
/// <param name="AppPage">Where an app is made.</param>
/// <param name="AppHelp">One or two sentences: what to choose there.</param>
public sealed record OAuthManners(
    string CompanyAccount, string? PersonalAccount, IReadOnlyList<string> CompanyScopes, IReadOnlyList<string> PersonalScopes, Uri AppPage, string AppHelp)
{
    public IReadOnlyList<string> Scopes(bool personal) => personal ? PersonalScopes : CompanyScopes;
}

/// <summary>The company's own app at a network. A class, not a record: nothing prints the secret by accident.</summary>
/// <param name="server">Another server than the network's own, for trying things out; empty otherwise.</param>
public sealed class OAuthApp(string clientId, string secret, string server)
{
    public string ClientId => clientId;

    public string Secret => secret;

    public string Server => server;

    /// <summary>Whether a channel with these values was connected at this server; no other server may see its tokens.</summary>
    public bool IsWhere(IReadOnlyDictionary<string, string> values) => string.Equals(values.GetValueOrDefault(OAuthValues.Server, "").TrimEnd('/'), server.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}

/// <param name="Challenge">PKCE S256; left out where the network does not know it.</param>
public sealed record OAuthAsk(IReadOnlyList<string> Scopes, string State, string Challenge, Uri Redirect);

/// <summary>What came back, with what only we know.</summary>
public sealed class OAuthGrant(string code, string verifier, Uri redirect)
{
    public string Code => code;

    public string Verifier => verifier;

    public Uri Redirect => redirect;
}

/// <param name="refresh">Empty where the network gives none.</param>
/// <param name="scopes">What was granted; null where the network does not say.</param>
public sealed class OAuthTokens(string access, string refresh = "", DateTimeOffset? accessEnds = null, DateTimeOffset? refreshEnds = null, IReadOnlyList<string>? scopes = null)
{
    public string Access => access;

    public string Refresh => refresh;

    public DateTimeOffset? AccessEnds => accessEnds;

    public DateTimeOffset? RefreshEnds => refreshEnds;

    public IReadOnlyList<string>? Scopes => scopes;
}

/// <param name="Tokens">Null when there are none.</param>
/// <param name="Refused">The network said no, and will say it again; else it may pass.</param>
/// <param name="Said">The network's words, without secrets.</param>
public sealed record OAuthAnswer(OAuthTokens? Tokens, bool Refused = false, string Said = "")
{
    public override string ToString() => $"{(Tokens is null ? "no tokens" : "tokens")} {Said}";
}

/// <summary>An account that can be connected.</summary>
/// <param name="id">The network's, stable: reconnecting compares it.</param>
/// <param name="name">As readers see it.</param>
/// <param name="tokens">Its own where the network gives one per account.</param>
public sealed class OAuthAccount(string id, string name, OAuthTokens? tokens = null)
{
    public string Id => id;

    public string Name => name;

    public OAuthTokens? Tokens => tokens;
}

/// <param name="Found">Null when the network did not say.</param>
public sealed record OAuthAccounts(IReadOnlyList<OAuthAccount>? Found, string Said = "");
