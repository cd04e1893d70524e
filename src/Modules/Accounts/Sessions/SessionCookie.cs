using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ContentHub.Accounts.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Sessions;

/// <summary>The session cookie: over at the next request after its stamp changed, and no redirects for software.</summary>
internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "__Host-hub";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, 401, "/SignIn/Index");
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, 403, "/SignIn/Denied");
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var cache = context.HttpContext.RequestServices.GetRequiredService<AccessCache>();
        var person = context.Principal?.PersonId() is { } id ? await cache.FindAsync(id, context.HttpContext.RequestAborted) : null;
        var stamp = context.Principal?.FindFirstValue(HubClaims.Stamp) ?? "";
        if (person is not { Active: true } || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(stamp), Encoding.UTF8.GetBytes(person.Stamp)))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string page)
    {
        if (WantsNoPage(context.Request))
        {
            var code = status == 401 ? "session.over" : "access.not-yours";
            var detail = status == 401 ? "Sign in again; your session is over." : "Your role does not allow this.";
            await TypedResults.Problem(detail, statusCode: status, type: $"urn:contenthub:{code}", extensions: new Dictionary<string, object?> { ["code"] = code })
                .ExecuteAsync(context.HttpContext);
            return;
        }

        var back = context.Request.PathBase + context.Request.Path + (HttpMethods.IsGet(context.Request.Method) ? context.Request.QueryString.Value : "");
        var links = context.HttpContext.RequestServices.GetRequiredService<LinkGenerator>();
        context.Response.Redirect(links.GetPathByPage(context.HttpContext, page, values: new { returnUrl = back }) ?? "/");
    }

    private static bool WantsNoPage(HttpRequest request) =>
        request.Path.StartsWithSegments("/api")
        || request.HttpContext.WebSockets.IsWebSocketRequest
        || request.HasJsonContentType()
        || request.Headers.XRequestedWith == "XMLHttpRequest"
        || request.Headers.ContainsKey("RequestVerificationToken")
        || (request.Headers.Accept.ToString() is var accept && accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase));
}
