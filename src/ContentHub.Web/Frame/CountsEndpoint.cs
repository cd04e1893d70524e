using ContentHub.Http.Actors;
using ContentHub.Themes.Workbench.Frame;

namespace ContentHub.Web.Frame;

internal static class CountsEndpoint
{
    /// <summary>The numbers beside the side bar's lines, asked by the page while it is open: <c>{"review":3}</c>.</summary>
    public static void MapCounts(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/hub/counts", async (HttpContext context, FrameView frame, CancellationToken stop) =>
                (await frame.CountsAsync(context.Actor(), stop)).ToDictionary(c => c.Key, c => c.Value.Count))
            .RequireAuthorization().ExcludeFromDescription();
}
