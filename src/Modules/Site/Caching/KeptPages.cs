using Microsoft.AspNetCore.Http;

namespace ContentHub.Site.Caching;

/// <summary>Answers from the cache, or lets the request pass. Knows nothing of routes: only what a handler kept is ever found.</summary>
internal sealed class KeptPages(RequestDelegate next, PageCache cache)
{
    /// <summary>The only query value that a kept page may depend on. Everything else in the query is ignored, so it can't fill the cache.</summary>
    private const string Cursor = "before";

    public Task InvokeAsync(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && cache.TryFind(KeyOf(context.Request), out var page)
            ? page.ServeAsync(context)
            : next(context);

    public static string KeyOf(HttpRequest request)
    {
        var path = request.PathBase.HasValue ? request.PathBase.Value + request.Path.Value : request.Path.Value ?? "";
        return request.QueryString.HasValue && request.Query[Cursor] is [{ Length: > 0 } before] ? $"{path}?{Cursor}={before}" : path;
    }
}
