using ContentHub.Http.Actors;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Networks;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>The autosave.</summary>
internal static class SaveEndpoint
{
    public static async Task<IResult> HandleAsync(
        Guid id, HttpContext http, GuardHold guard, SaveForm save, PostDesk desk, ExaminePost examine, ReadVariants variants, MeasureText measure, CancellationToken stop)
    {
        var by = http.Actor();
        var request = await EditorEndpoints.ReadAsync<SaveRequest>(http.Request, stop);
        if (!request.Succeeded)
        {
            return EditorEndpoints.Refuse(request);
        }

        var alone = request.Value.Room is null ? await guard.AloneAsync(PostDocument.Name, id, by, stop) : Result.Done;
        if (!alone.Succeeded)
        {
            return EditorEndpoints.Refuse(alone);
        }

        var saved = await save.HandleAsync(id, request.Value.Typed, by, stop);
        if (!saved.Succeeded)
        {
            return EditorEndpoints.Refuse(saved);
        }

        var stored = (await desk.OpenAsync(id, by, stop)).Value.Content();
        var found = await examine.HandleAsync(id, stored, stop);
        return TypedResults.Ok(SaveAnswer.Of(saved.Value, found, await variants.HandleAsync(id, stored, stop), measure.Of(stored)));
    }
}
