using ContentHub.Site.Caching;
using Microsoft.AspNetCore.Builder;

namespace ContentHub.Site.Contracts;

/// <summary>Where the public site stands in the pipeline.</summary>
public static class PublicPages
{
    /// <summary>
    /// Answers kept pages before anything else is done. Goes behind forwarded headers and the redirect to HTTPS, and before everything
    /// that depends on the person: kept pages are the same for everybody and already carry the headers of the rest of the pipeline.
    /// </summary>
    public static IApplicationBuilder UsePublicPages(this IApplicationBuilder app) => app.UseMiddleware<KeptPages>();
}
