using System.Security.Claims;
using System.Text.Encodings.Web;
using ContentHub.Accounts.Access;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContentHub.Accounts.Tokens;

/// <summary>Authentication of <c>/api</c>: <c>Authorization: Bearer chub_…</c>. Cookies do not count there, so other sites can't use them.</summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, CheckToken check, AccessCache access)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";
    private Error refusal = new TokenMissing();

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers[HeaderNames.Authorization].ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var found = await check.HandleAsync(header["Bearer ".Length..].Trim(), Context.RequestAborted);
        if (!found.Succeeded)
        {
            return Fail(found.Error);
        }

        var token = found.Value;
        if (await access.FindAsync(token.PersonId, Context.RequestAborted) is not { Active: true } person)
        {
            return Fail(new TokenInvalid());
        }

        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(token, person.Name), Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = refusal is TokenMissing ? "Bearer" : "Bearer error=\"invalid_token\"";
        await AnswerAsync(StatusCodes.Status401Unauthorized, refusal);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        AnswerAsync(StatusCodes.Status403Forbidden, new TokenNotAllowed());

    private static ClaimsPrincipal PrincipalOf(AccessToken token, string name)
    {
        var identity = new ClaimsIdentity(Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, token.PersonId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, name));
        identity.AddClaim(new Claim(HubClaims.Token, token.Name));
        identity.AddClaims(token.Scopes.Select(s => new Claim(HubClaims.Scope, s)));
        return new ClaimsPrincipal(identity);
    }

    private AuthenticateResult Fail(Error why)
    {
        refusal = why;
        return AuthenticateResult.Fail(why.Message);
    }

    private Task AnswerAsync(int status, Error why) =>
        TypedResults.Problem(why.Message, statusCode: status, type: $"urn:contenthub:{why.Code}", extensions: new Dictionary<string, object?> { ["code"] = why.Code })
            .ExecuteAsync(Context);
}

internal sealed record TokenNotAllowed()
    : Error("token.not-allowed", "This access token does not allow this.", ErrorKind.Forbidden);
