using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;
using ContentHub.Publishing.Contracts;
using Duende.IdentityModel.Client;

namespace ContentHub.Channels.LinkedIn;

// Signing in at LinkedIn. Without PKCE: LinkedIn answers invalid_client when a confidential app sends a verifier. Renewals are for approved partners only.
internal sealed class LinkedInSignIn(SignInProtocol protocol, LinkedInClient client) : IOAuthNetwork
{
    public string Kind => LinkedInVariant.Kind;

    public OAuthManners Manners { get; } = new(
        "company page", "profile", ["w_organization_social", "r_organization_social", "rw_organization_admin"], ["openid", "profile", "w_member_social"],
        new Uri("https://www.linkedin.com/developers/apps"),
        "Make an app for your company's page. Company pages need the product Community Management API, which LinkedIn reviews; profiles need Share on LinkedIn and Sign In with LinkedIn.");

    public Uri Authorize(OAuthApp app, OAuthAsk ask) => new(new RequestUrl(new Uri(Servers(app).Web, "oauth/v2/authorization").AbsoluteUri)
        .CreateAuthorizeUrl(app.ClientId, "code", string.Join(' ', ask.Scopes), ask.Redirect.AbsoluteUri, ask.State));

    public Task<OAuthAnswer> RedeemAsync(OAuthApp app, OAuthGrant grant, CancellationToken stop) => protocol.RedeemAsync(Token(app), app, grant, null, ClientCredentialStyle.PostBody, stop);

    public Task<OAuthAnswer> RenewAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop) =>
        values.GetValueOrDefault(OAuthValues.Refresh, "") is { Length: > 0 } refresh
            ? protocol.RenewAsync(Token(app), app, refresh, ClientCredentialStyle.PostBody, stop)
            : Task.FromResult(new OAuthAnswer(null, Refused: true, "LinkedIn gave nothing to renew it with."));

    public Task<string?> RevokeAsync(OAuthApp app, IReadOnlyDictionary<string, string> values, CancellationToken stop) =>
        protocol.RevokeAsync(new Uri(Servers(app).Web, "oauth/v2/revoke"), app, values[OAuthValues.Access], ClientCredentialStyle.PostBody, stop);

    public async Task<OAuthAccounts> AccountsAsync(OAuthApp app, OAuthTokens tokens, bool personal, CancellationToken stop)
    {
        var account = LinkedInAccount.From(Connection(app, tokens)).Account!;
        if (personal)
        {
            var me = await client.MeAsync(account, stop);
            return me.IsOk && me.Text("sub") is { Length: > 0 } sub ? new OAuthAccounts([new OAuthAccount($"urn:li:person:{sub}", me.Text("name") ?? "a profile")]) : Unanswered(me);
        }

        var roles = await client.RolesAsync(account, stop);
        if (!roles.IsOk || roles.Part("elements") is null)
        {
            return Unanswered(roles);
        }

        List<OAuthAccount> pages = [];
        foreach (var urn in LinkedInStanding.Pages(roles).Take(50))
        {
            var page = await client.PageAsync(account, urn.Split(':')[^1], stop);
            pages.Add(new OAuthAccount(urn, page.Text("localizedName") ?? urn));
        }

        return new OAuthAccounts(pages);
    }

    private static OAuthAccounts Unanswered(CallAnswer answer) => new(null, answer.Reach is Reach.Answered && answer.Status < 500 ? answer.Reason : "");

    private static LinkedInServers Servers(OAuthApp app) => LinkedInServers.Of(app.Server) ?? LinkedInServers.Of(null)!;

    private static Uri Token(OAuthApp app) => new(Servers(app).Web, "oauth/v2/accessToken");

    // Nobody's yet: only to ask whose it may become.
    private static ChannelConnection Connection(OAuthApp app, OAuthTokens tokens) => new(Guid.Empty, LinkedInVariant.Kind, "LinkedIn", new Dictionary<string, string>
    {
        [OAuthValues.Server] = app.Server,
        [OAuthValues.Account] = "urn:li:person:unknown",
        [OAuthValues.Access] = tokens.Access,
    });
}
