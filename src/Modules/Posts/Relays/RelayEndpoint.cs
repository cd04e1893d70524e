using ContentHub.Http.Actors;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Holds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace ContentHub.Posts.Relays;

/// <summary>
/// The way in. A browser lets any page open a WebSocket with this site's cookies, so the page that asks must be of this site;
/// then leave to edit the document is asked as for every request, and again while the line stands.
/// </summary>
internal static class RelayEndpoint
{
    public static void MapRelay(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/hub/rooms/{kind}/{id:guid}", HandleAsync)
        .RequireAuthorization().ExcludeFromDescription().WithName("room");

    private static async Task<IResult> HandleAsync(
        string kind, Guid id, HttpContext http, IEnumerable<ISharedText> kinds, HoldDesk holds, ReleaseHold release, Relay relay,
        IHostApplicationLifetime host, CancellationToken stop)
    {
        var by = http.Actor();
        if (await Objection(kind, id, http, kinds, by, stop) is { } status)
        {
            return TypedResults.StatusCode(status);
        }

        var alone = await holds.WhoAsync(kind, id, by, stop);
        if (alone is { Mine: true })
        {
            // Whoever comes to write together writes alone no longer.
            await release.HandleAsync(kind, id, by, stop);
        }

        // An instance that stops does not wait for people to close their pages: they go on with another one.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop, host.ApplicationStopping);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await relay.RunAsync(socket, kind, id, by, http.User, alone is { Mine: false } ? alone.Name : null, over.Token);
        return TypedResults.Empty;
    }

    private static async Task<int?> Objection(string kind, Guid id, HttpContext http, IEnumerable<ISharedText> kinds, Kernel.People.Actor by, CancellationToken stop)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return StatusCodes.Status426UpgradeRequired;
        }

        if (!IsOurs(http.Request))
        {
            return StatusCodes.Status403Forbidden;
        }

        if (kinds.FirstOrDefault(k => k.Kind == kind) is not { } documents || !await documents.MayReadAsync(id, by, stop))
        {
            return StatusCodes.Status404NotFound;
        }

        return await documents.MayEditAsync(id, by, stop) ? null : StatusCodes.Status403Forbidden;
    }

    /// <summary>Scheme, host and port of the page are those of this request. Proxies that may say so have been heard by then.</summary>
    public static bool IsOurs(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here)
        && Uri.Compare(origin, here, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
