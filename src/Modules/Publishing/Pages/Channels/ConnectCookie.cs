using ContentHub.Publishing.OAuth;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Publishing.Pages.Channels;

/// <summary>A random word in a cookie: what comes back from a network must come to the browser that went there.</summary>
internal static class ConnectCookie
{
    private const string Name = "__Host-hub-connect";

    /// <summary>The one that is there stays: somebody may connect in two tabs.</summary>
    public static string KeepBrowserKey(this HttpContext http)
    {
        var key = http.BrowserKey() is { Length: > 20 and < 100 } kept ? kept : OAuthSecrets.Random();
        http.Response.Cookies.Append(Name, key, new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
            MaxAge = OAuthVisit.Lasts * 2,
        });
        return key;
    }

    public static string BrowserKey(this HttpContext http) => http.Request.Cookies[Name] ?? "";
}
