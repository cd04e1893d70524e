using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;
using Duende.IdentityModel.Client;

namespace ContentHub.Channels.SignIn;

// The requests of OAuth 2 that networks have in common, made by the library through the guarded way out.
internal sealed class SignInProtocol(IHttpClientFactory clients, TimeProvider clock)
{
    private const string Silence = "It does not answer.";

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
        return await AskAsync(async () => Read(await client.RequestAuthorizationCodeTokenAsync(request, stop), [app.Secret, grant.Code, grant.Verifier]), new OAuthAnswer(null), stop);
    }

    public async Task<OAuthAnswer> RenewAsync(Uri address, OAuthApp app, string refresh, ClientCredentialStyle style, CancellationToken stop)
    {
        using var client = clients.CreateClient(OutgoingHttp.Name);
        using var request = new RefreshTokenRequest { Address = address.AbsoluteUri, ClientId = app.ClientId, ClientSecret = app.Secret, ClientCredentialStyle = style, RefreshToken = refresh };
        return await AskAsync(async () => Read(await client.RequestRefreshTokenAsync(request, stop), [app.Secret, refresh]), new OAuthAnswer(null), stop);
    }

    // Null when it is gone there; a network that does not know the token any more has nothing to take back.
    public async Task<string?> RevokeAsync(Uri address, OAuthApp app, string token, ClientCredentialStyle style, CancellationToken stop)
    {
        using var client = clients.CreateClient(OutgoingHttp.Name);
        using var request = new TokenRevocationRequest { Address = address.AbsoluteUri, ClientId = app.ClientId, ClientSecret = app.Secret, ClientCredentialStyle = style, Token = token };
        return await AskAsync<string?>(
            async () =>
            {
                using var answer = await client.RevokeTokenAsync(request, stop);
                return !answer.IsError || answer.Error is "invalid_token" ? null : CallRedaction.Clean(answer.Error ?? Silence, [app.Secret, token]);
            },
            Silence,
            stop);
    }

    // The library throws when time is up, and when it reads JSON that is no object: both are no answer.
    private static async Task<T> AskAsync<T>(Func<Task<T>> ask, T silence, CancellationToken stop)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is InvalidOperationException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return silence;
        }
    }

    private OAuthAnswer Read(TokenResponse answer, IReadOnlyCollection<string> secrets)
    {
        using (answer)
        {
            var status = (int)answer.HttpStatusCode;
            // A refusal will be said again; whatever asks to wait, or is no answer, may pass.
            var isRefused = status is >= 400 and < 500 and not (408 or 425 or 429);
            if (answer.Json is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Undefined) })
            {
                return new OAuthAnswer(null, isRefused);
            }

            if (answer is { IsError: false, AccessToken: { Length: > 0 and <= 4000 } access } && IsHeaderSafe(access))
            {
                var now = clock.GetUtcNow();
                return new OAuthAnswer(new OAuthTokens(
                    access, answer.RefreshToken ?? "", answer.ExpiresIn > 0 ? now.AddSeconds(answer.ExpiresIn) : null, RefreshEnds(answer, now), answer.Scope?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)));
            }

            var said = PlainText.Beginning(PlainText.Line(CallRedaction.Clean(answer.ErrorDescription ?? answer.Error ?? "", secrets)), 200);
            return new OAuthAnswer(null, isRefused, said);
        }
    }

    private static DateTimeOffset? RefreshEnds(TokenResponse answer, DateTimeOffset now) =>
        long.TryParse(answer.TryGet("refresh_token_expires_in"), out var seconds) && seconds is > 0 and < 400_000_000 ? now.AddSeconds(seconds) : null;

    private static bool IsHeaderSafe(string token) => token.All(c => c is > ' ' and <= '~');
}
