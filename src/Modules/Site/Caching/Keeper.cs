using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContentHub.Site.Caching;

/// <summary>Said by a handler: this answer is the same for everybody until one of these tags is evicted.</summary>
internal sealed record KeepThis(IReadOnlyList<string> Tags);

/// <summary>Renders a page into memory, keeps it when the handler allowed that, and answers. One request renders, the others wait for it.</summary>
internal sealed class Keeper(PageCache cache, TimeProvider clock)
{
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentLength, HeaderNames.SetCookie, HeaderNames.Date, HeaderNames.TransferEncoding, HeaderNames.Pragma, HeaderNames.Expires,
    };

    private readonly ConcurrentDictionary<string, Task> rendering = new(StringComparer.OrdinalIgnoreCase);

    public async Task AnswerAsync(HttpContext context, Func<Task> render)
    {
        var key = KeptPages.KeyOf(context.Request);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = rendering.GetOrAdd(key, mine.Task);
        if (first != mine.Task)
        {
            await first.WaitAsync(context.RequestAborted);
            if (cache.TryFind(key, out var page))
            {
                await page.ServeAsync(context);
                return;
            }

            await RenderAsync(context, key, render);
            return;
        }

        try
        {
            await RenderAsync(context, key, render);
        }
        finally
        {
            rendering.TryRemove(key, out _);
            mine.SetResult();
        }
    }

    private async Task RenderAsync(HttpContext context, string key, Func<Task> render)
    {
        var generation = cache.Generation;
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(memory));
        try
        {
            await render();
        }
        finally
        {
            context.Features.Set(wire);
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Features.Get<KeepThis>() is { } keep)
        {
            var page = new KeptPage(Headers(context.Response.Headers), memory.ToArray(), [.. keep.Tags, CacheTag.All], clock.GetTimestamp());
            if (HttpMethods.IsGet(context.Request.Method))
            {
                cache.Keep(key, page, generation);
            }

            await page.ServeAsync(context);
            return;
        }

        memory.Position = 0;
        await memory.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Headers(IHeaderDictionary headers) =>
        headers.Where(h => !NotKept.Contains(h.Key) && h.Key != HeaderNames.CacheControl)
            .Append(new(HeaderNames.CacheControl, "public, max-age=0, must-revalidate"));
}
