using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;
using ContentHub.Publishing.Contracts;
using Duende.IdentityModel.Client;

namespace ContentHub.Channels.X;

// Signing in at X: with PKCE, the app's secret in a header, and refresh tokens that are good once.
internal sealed class XSignIn(SignInProtocol protocol, XClient client) : IOAuthNetwork
{
    private static readonly string[] Scopes = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"];

    public string Kind => XVariant.Kind;

    public OAuthManners Manners { get; } = new("account", "account", Scopes, Scopes, new Uri("https://developer.x.com/en/portal/dashboard"),
        "Make an app with OAuth 2.0 as a confidential client (Web App) that may read and write, and load prepaid credits: each post costs.");

    public Uri Authorize(OAuthApp app, OAuthAsk ask) => new(new RequestUrl(new Uri(Servers(app).Web, "i/oauth2/authorize").AbsoluteUri)
        .CreateAuthorizeUrl(app.ClientId, "code", string.Join(' ', ask.Scopes), ask.Redirect.AbsoluteUri, ask.State, codeChallenge: ask.Challenge, codeChallengeMethod: "S256"));

    public Task<OAuthAnswer> RedeemAsync(OAuthApp app, OAuthGrant grant, CancellationToken stop) => protocol.RedeemAsync(At(app, "token"), app, grant, grant.Verifier, ClientCredentialStyle.AuthorizationHeader, stop);

    public Task<OAuthAnswer> RenewAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop) =>
        values.GetValueOrDefault(OAuthValues.Refresh, "") is { Length: > 0 } refresh
            ? protocol.RenewAsync(At(app, "token"), app, refresh, ClientCredentialStyle.AuthorizationHeader, stop)
            : Task.FromResult(new OAuthAnswer(null, Refused: true, "X gave nothing to renew it with."));

    public Task<string?> RevokeAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop) =>
        protocol.RevokeAsync(At(app, "revoke"), app, values.GetValueOrDefault(OAuthValues.Refresh, "") is { Length: > 0 } refresh ? refresh : values[OAuthValues.Access], ClientCredentialStyle.AuthorizationHeader, stop);

    public async Task<OAuthAccounts> AccountsAsync(OAuthApp app, OAuthTokens tokens, bool personal, CancellationToken stop)
    {
        var me = await client.MeAsync(XAccount.From(Connection(app, tokens)).Account!, stop);
        return me.IsOk && me.Part("data") is { } data && data.StringOf("id") is { Length: > 0 } id
            ? new OAuthAccounts([new OAuthAccount(id, "@" + (data.StringOf("username") ?? id))])
            : new OAuthAccounts(null, me.Reach is Reach.Answered && me.Status < 500 ? me.Reason : "");
    }

    private static XServers Servers(OAuthApp app) => XServers.Of(app.Server) ?? XServers.Of(null)!;

    private static Uri At(OAuthApp app, string what) => new(Servers(app).Api, "2/oauth2/" + what);

    // Nobody's yet: only to ask whose it is.
    private static ChannelConnection Connection(OAuthApp app, OAuthTokens tokens) => new(Guid.Empty, XVariant.Kind, "X", new Dictionary<string, string>
    {
        [OAuthValues.Server] = app.Server,
        [OAuthValues.Account] = "unknown",
        [OAuthValues.Access] = tokens.Access,
    });
}
