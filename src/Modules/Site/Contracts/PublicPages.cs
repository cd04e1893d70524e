using ContentHub.Site.Caching;
using Microsoft.AspNetCore.Builder;

namespace ContentHub.Site.Contracts;

/// <summary>Where the public site stands in the pipeline.</summary>
public static class PublicPages
{
    /// <summary>
    /// Answers kept pages before anything else is done, so it stands first: kept pages are the same for everybody, carry the headers of
    /// the rest of the pipeline already, and name no address but the one of the settings. Only a redirect to HTTPS would go before it.
    /// </summary>
    public static IApplicationBuilder UsePublicPages(this IApplicationBuilder app) => app.UseMiddleware<KeptPages>();
}
