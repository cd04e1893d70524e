using ContentHub.Http.Actors;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Drafts;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>From the panel: something may stay, and why. Answers what is left to look at.</summary>
internal static class WaiveEndpoint
{
    public static async Task<IResult> HandleAsync(Guid id, HttpContext http, WaiveFinding waive, PostDesk desk, ExaminePost examine, CancellationToken stop)
    {
        var by = http.Actor();
        var request = await EditorEndpoints.ReadAsync<WaiveRequest>(http.Request, stop);
        if (!request.Succeeded)
        {
            return EditorEndpoints.Refuse(request);
        }

        var waived = await waive.HandleAsync(id, request.Value.Fingerprint ?? "", request.Value.Reason, by, stop);
        if (!waived.Succeeded)
        {
            return EditorEndpoints.Refuse(waived);
        }

        var found = await examine.HandleAsync(id, (await desk.OpenAsync(id, by, stop)).Value.Content(), stop);
        return TypedResults.Ok(new { checks = SaveAnswer.Open(found) });
    }

    private sealed record WaiveRequest(string? Fingerprint, string? Reason);
}
