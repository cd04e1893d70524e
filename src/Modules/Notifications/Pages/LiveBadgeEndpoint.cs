using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentHub.Notifications.Pages;

/// <summary>Tells an open page its unread number when it changes (Server-Sent Events). The page asks every half minute anyway, so nothing depends on it.</summary>
internal static class LiveBadgeEndpoint
{
    public const string Path = "/hub/notifications/live";

    /// <summary>Open pages of one person; more of them ask now and then, as without this.</summary>
    private const int MostPages = 10;

    /// <summary>A sign of life for proxies, and a look whether the session still stands.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    public static void MapLiveBadge(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, IResult (HttpContext http, LiveBadges live, IHostApplicationLifetime host) =>
        {
            if (live.Join(http.Actor().Id, MostPages) is not { } bell)
            {
                // 204 tells a browser not to come back by itself.
                return TypedResults.NoContent();
            }

            http.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(CountsAsync(bell, http, host.ApplicationStopping, http.RequestAborted));
        }).RequireAuthorization().ExcludeFromDescription();

    private static async IAsyncEnumerable<SseItem<string>> CountsAsync(
        Bell bell, HttpContext http, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var rung = bell;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        while (await NowAsync(http, over.Token) is { } count)
        {
            yield return new SseItem<string>($$"""{"notifications":{{count}}}""");
            while (!over.IsCancellationRequested && !await RungAsync(rung, over.Token))
            {
                yield return new SseItem<string>("", "beat");
                if (await NowAsync(http, over.Token) is null)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>The number, as this person may see it now; null when their session or this instance ends.</summary>
    private static async Task<int?> NowAsync(HttpContext http, CancellationToken stop)
    {
        try
        {
            stop.ThrowIfCancellationRequested();
            // A scope of its own: the request's would keep one database connection for hours.
            await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var sessions = scope.ServiceProvider.GetRequiredService<IStandingSessions>();
            return await sessions.NowAsync(http.User, http.Actor().From, stop) is { } actor
                ? await scope.ServiceProvider.GetRequiredService<CountUnread>().CountAsync(actor, stop)
                : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<bool> RungAsync(Bell bell, CancellationToken stop)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(stop);
        beat.CancelAfter(Beat);
        try
        {
            return await bell.WaitAsync(beat.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
