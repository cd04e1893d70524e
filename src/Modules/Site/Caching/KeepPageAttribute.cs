using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Caching;

/// <summary>Puts the keeper around a Razor page. The page decides with <see cref="Keeping.KeepUntil"/> whether its answer may be kept.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepPageAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        return http.RequestServices.GetRequiredService<Keeper>().AnswerAsync(http, async () =>
        {
            var done = await next();
            if (done is { Exception: { } problem, ExceptionHandled: false })
            {
                // Thrown here, the half-made page never reaches the reader.
                done.ExceptionHandled = true;
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(problem).Throw();
            }
        });
    }
}

internal static class Keeping
{
    /// <summary>The answer is the same for everybody until one of these is evicted.</summary>
    public static void KeepUntil(this HttpContext context, params IReadOnlyList<string> tags) => context.Features.Set(new KeepThis(tags));
}
