using ContentHub.Http.Actors;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>After a conflict: keeps one's own text as a new draft.</summary>
internal static class CopyEndpoint
{
    public static async Task<IResult> HandleAsync(Guid id, HttpContext http, PostDesk desk, CreatePost create, LinkGenerator links, CancellationToken stop)
    {
        var by = http.Actor();
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return EditorEndpoints.Refuse(opened);
        }

        var request = await EditorEndpoints.ReadAsync<SaveRequest>(http.Request, stop);
        if (!request.Succeeded)
        {
            return EditorEndpoints.Refuse(request);
        }

        var created = await create.HandleAsync(request.Value.Onto(opened.Value.Content()) with { Slug = "" }, by, stop);
        if (!created.Succeeded)
        {
            return EditorEndpoints.Refuse(created);
        }

        var url = links.GetPathByPage(http, "/Editor/Index", values: new { id = created.Value.Id }) ?? "";
        return TypedResults.Created(url, new { url });
    }
}
