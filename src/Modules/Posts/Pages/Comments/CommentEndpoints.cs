using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Pages.Editor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Pages.Comments;

/// <summary>What the comments beside a text call, for every kind of document. Writes answer with the thread as it is then.</summary>
internal static class CommentEndpoints
{
    public static void MapCommentPanel(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/hub/comments/{kind}/{id:guid}").RequireAuthorization().ExcludeFromDescription();
        group.MapGet("", ListAsync).WithName("comments");
        group.MapGet("/people", PeopleAsync);
        var writes = group.MapGroup("").AddEndpointFilter(EditorEndpoints.AskForTokenAsync);
        writes.MapPost("", AddAsync);
        writes.MapPost("/{thread:guid}/reply", ReplyAsync);
        writes.MapPost("/{thread:guid}/edit", EditAsync);
        writes.MapPost("/{thread:guid}/delete", DeleteAsync);
        writes.MapPost("/{thread:guid}/resolve", ResolveAsync);
        writes.MapPost("/{thread:guid}/reopen", ReopenAsync);
    }

    /// <summary>All threads, or 304 while nothing happened: an open editor asks every few seconds.</summary>
    private static async Task<IResult> ListAsync(string kind, Guid id, HttpContext http, CommentStamp stamp, ReadThreads read, CancellationToken stop)
    {
        var by = http.Actor();
        if (await stamp.ForAsync(kind, id, by, stop) is not { } tag)
        {
            return Result.Refused(new NotThere("document")).ToProblem();
        }

        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var found = await read.HandleAsync(kind, id, CommentFilter.All, null, BeginThread.Most, by, stop);
        return found.Succeeded
            ? TypedResults.Ok(new { found.Value.MayWrite, found.Value.Closed, found.Value.Open, fields = found.Value.Fields.Select(f => new { f.Name, f.Label }), threads = found.Value.Threads.Select(ThreadAnswer.Of) })
            : found.ToProblem();
    }

    private static async Task<IResult> PeopleAsync(string kind, Guid id, HttpContext http, CommentDesk desk, FindMentions mentions, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(kind, id, http.Actor(), stop);
        return opened.Succeeded
            ? TypedResults.Ok(new { people = (await mentions.OfferedAsync(opened.Value.Kind, id, stop)).Select(p => new { p.Id, p.Name }) })
            : opened.ToProblem();
    }

    private static Task<IResult> AddAsync(string kind, Guid id, HttpContext http, AddComment add, ReadThreads read, CancellationToken stop) =>
        DoAsync(http, async said =>
        {
            var about = new CommentAbout(said.Field, said.Exact, said.Prefix, said.Suffix, said.Block, said.WholeBlock);
            var added = await add.HandleAsync(kind, id, about, said.Text, http.Actor(), stop);
            return added.Succeeded ? await ShowAsync(kind, id, added.Value, http, read, stop) : added.ToProblem();
        }, stop);

    private static Task<IResult> ReplyAsync(string kind, Guid id, Guid thread, HttpContext http, ReplyToThread reply, ReadThreads read, CancellationToken stop) =>
        DoAsync(http, async said => await AfterAsync(await reply.HandleAsync(kind, id, thread, said.Text, http.Actor(), stop), kind, id, thread, http, read, stop), stop);

    private static Task<IResult> EditAsync(string kind, Guid id, Guid thread, HttpContext http, EditComment edit, ReadThreads read, CancellationToken stop) =>
        DoAsync(http, async said => await AfterAsync(await edit.HandleAsync(kind, id, thread, said.Comment, said.Version, said.Text, http.Actor(), stop), kind, id, thread, http, read, stop), stop);

    private static Task<IResult> DeleteAsync(string kind, Guid id, Guid thread, HttpContext http, DeleteComment delete, ReadThreads read, CancellationToken stop) =>
        DoAsync(http, async said => await AfterAsync(await delete.HandleAsync(kind, id, thread, said.Comment, said.Version, http.Actor(), stop), kind, id, thread, http, read, stop), stop);

    private static Task<IResult> ResolveAsync(string kind, Guid id, Guid thread, HttpContext http, ResolveThread resolve, ReadThreads read, CancellationToken stop) =>
        DoAsync(http, async said => await AfterAsync(await resolve.HandleAsync(kind, id, thread, said.Version, http.Actor(), stop), kind, id, thread, http, read, stop), stop);

    private static Task<IResult> ReopenAsync(string kind, Guid id, Guid thread, HttpContext http, ReopenThread reopen, ReadThreads read, CancellationToken stop) =>
        DoAsync(http, async said => await AfterAsync(await reopen.HandleAsync(kind, id, thread, said.Version, http.Actor(), stop), kind, id, thread, http, read, stop), stop);

    private static async Task<IResult> DoAsync(HttpContext http, Func<SaidRequest, Task<IResult>> act, CancellationToken stop)
    {
        var request = await EditorEndpoints.ReadAsync<SaidRequest>(http.Request, stop);
        return request.Succeeded ? await act(request.Value) : request.ToProblem();
    }

    private static async Task<IResult> AfterAsync(Result done, string kind, Guid id, Guid thread, HttpContext http, ReadThreads read, CancellationToken stop) =>
        done.Succeeded ? await ShowAsync(kind, id, thread, http, read, stop) : done.ToProblem();

    /// <summary>Null where nothing is left to show: the last comment of a thread was deleted.</summary>
    private static async Task<IResult> ShowAsync(string kind, Guid id, Guid thread, HttpContext http, ReadThreads read, CancellationToken stop)
    {
        var found = await read.FindAsync(kind, id, thread, http.Actor(), stop);
        return TypedResults.Ok(new { thread = found.Succeeded ? ThreadAnswer.Of(found.Value) : null });
    }

    private sealed record SaidRequest(string? Text, string? Field, string? Exact, string? Prefix, string? Suffix, int Block, bool WholeBlock, Guid Comment, int Version);
}
