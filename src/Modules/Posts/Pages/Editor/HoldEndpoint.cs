using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>The heartbeat of the writing page, taking over, and the release on leaving (which comes as a form: a beacon carries no header).</summary>
internal static class HoldEndpoint
{
    public static async Task<IResult> HandleAsync(Guid id, HttpContext http, TakeHold take, TakeOver takeOver, ReleaseHold release, CancellationToken stop)
    {
        var by = http.Actor();
        var action = await ActionAsync(http.Request, stop);
        if (action == "release")
        {
            await release.HandleAsync(PostDocument.Name, id, by, stop);
            return TypedResults.NoContent();
        }

        if (action is not ("hold" or "take"))
        {
            return new NotReadable().AsProblem();
        }

        var held = action == "take"
            ? await takeOver.HandleAsync(PostDocument.Name, id, by, stop)
            : await take.HandleAsync(PostDocument.Name, id, by, stop);
        return held.Succeeded
            ? TypedResults.Ok(new { holder = new { name = held.Value.Name, me = held.Value.Mine }, until = held.Value.Until })
            : EditorEndpoints.Refuse(held);
    }

    private static async Task<string?> ActionAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.HasFormContentType)
        {
            return (await request.ReadFormAsync(stop))["action"];
        }

        var read = await EditorEndpoints.ReadAsync<HoldRequest>(request, stop);
        return read.Succeeded ? read.Value.Action : null;
    }

    private static IResult AsProblem(this Error error) => Result.Refused(error).ToProblem();

    private sealed record HoldRequest(string? Action);
}
