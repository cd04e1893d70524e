using ContentHub.Channels.Calls;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;
using Duende.IdentityModel.Client;

namespace ContentHub.Channels.SignIn;

// The requests of OAuth 2 that networks have in common, made by the library through the guarded way out.
internal sealed class SignInProtocol(IHttpClientFactory clients, TimeProvider clock)
{
    // verifier: null where the network does not take one.
    public async Task<OAuthAnswer> RedeemAsync(Uri address, OAuthApp app, OAuthGrant grant, string? verifier, ClientCredentialStyle style, CancellationToken stop)
    {
        using var client = clients.CreateClient(OutgoingHttp.Name);
        using var request = new AuthorizationCodeTokenRequest
        {
            Address = address.AbsoluteUri,
            ClientId = app.ClientId,
            ClientSecret = app.Secret,
            ClientCredentialStyle = style,
            Code = grant.Code,
            RedirectUri = grant.Redirect.AbsoluteUri,
            CodeVerifier = verifier,
        };
        return Read(await client.RequestAuthorizationCodeTokenAsync(request, stop), [app.Secret, grant.Code, grant.Verifier]);
    }

    public async Task<OAuthAnswer> RenewAsync(Uri address, OAuthApp app, string refresh, ClientCredentialStyle style, CancellationToken stop)
    {
        using var client = clients.CreateClient(OutgoingHttp.Name);
        using var request = new RefreshTokenRequest { Address = address.AbsoluteUri, ClientId = app.ClientId, ClientSecret = app.Secret, ClientCredentialStyle = style, RefreshToken = refresh };
        return Read(await client.RequestRefreshTokenAsync(request, stop), [app.Secret, refresh]);
    }

    // Null when it is gone there; a network that does not know the token any more has nothing to take back.
    public async Task<string?> RevokeAsync(Uri address, OAuthApp app, string token, ClientCredentialStyle style, CancellationToken stop)
    {
        using var client = clients.CreateClient(OutgoingHttp.Name);
        using var request = new TokenRevocationRequest { Address = address.AbsoluteUri, ClientId = app.ClientId, ClientSecret = app.Secret, ClientCredentialStyle = style, Token = token };
        using var answer = await client.RevokeTokenAsync(request, stop);
        return !answer.IsError || answer.Error is "invalid_token" ? null : CallRedaction.Clean(answer.Error ?? "It does not answer.", [app.Secret, token]);
    }

    private OAuthAnswer Read(TokenResponse answer, IReadOnlyCollection<string> secrets)
    {
        using (answer)
        {
            if (answer is { IsError: false, AccessToken: { Length: > 0 and <= 4000 } access } && IsHeaderSafe(access))
            {
                var now = clock.GetUtcNow();
                return new OAuthAnswer(new OAuthTokens(
                    access, answer.RefreshToken ?? "", answer.ExpiresIn > 0 ? now.AddSeconds(answer.ExpiresIn) : null, RefreshEnds(answer, now), answer.Scope?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)));
            }

            var said = PlainText.Beginning(PlainText.Line(CallRedaction.Clean(answer.ErrorDescription ?? answer.Error ?? "", secrets)), 200);
            // A refusal is an answer with an error of the protocol; everything else may pass.
            return new OAuthAnswer(null, answer.ErrorType is ResponseErrorType.Protocol && (int)answer.HttpStatusCode < 500, said);
        }
    }

    private static DateTimeOffset? RefreshEnds(TokenResponse answer, DateTimeOffset now) =>
        long.TryParse(answer.TryGet("refresh_token_expires_in"), out var seconds) && seconds is > 0 and < 400_000_000 ? now.AddSeconds(seconds) : null;

    private static bool IsHeaderSafe(string token) => token.All(c => c is > ' ' and <= '~');
}
