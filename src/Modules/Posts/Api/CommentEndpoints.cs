using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Api;

/// <summary>Comments on a post: threads, and what was said in them.</summary>
internal static class CommentEndpoints
{
    private const string Kind = PostDocument.Name;

    public static void MapComments(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Comments");
        const string Threads = "/posts/{id:guid}/comments";
        const string Thread = Threads + "/{thread:guid}";
        api.MapGet(Threads, ListAsync).WithSummary("List the threads of a post, last begun first, 50 a page").Produces<ApiPage<CommentThreadResource>>();
        api.MapPost(Threads, AddAsync).WithSummary("Begin a thread about a post, a field or some words").Takes<CommentBody>().Produces<CommentThreadResource>(201);
        api.MapGet(Thread, (Guid id, Guid thread, HttpContext http, ReadThreads read, CancellationToken stop) => ShowAsync(id, thread, http, read, stop))
            .WithName("GetCommentThread").WithSummary("Read a thread").Produces<CommentThreadResource>();
        api.MapPost(Thread + "/messages", ReplyAsync).WithSummary("Say something in a thread").Takes<MessageBody>().Produces<CommentThreadResource>();
        api.MapPut(Thread + "/messages/{message:guid}", EditAsync).WithSummary("Change one's own words").Takes<MessageBody>().NeedsVersion().Produces<CommentThreadResource>();
        api.MapDelete(Thread + "/messages/{message:guid}", DeleteAsync).WithSummary("Delete one's own words").NeedsVersion().Produces<CommentThreadResource>().Produces(204);
        api.MapPost(Thread + "/resolve", ResolveAsync).WithSummary("Say that a thread is settled").NeedsVersion().Produces<CommentThreadResource>();
        api.MapPost(Thread + "/reopen", ReopenAsync).WithSummary("Take up a settled thread again").NeedsVersion().Produces<CommentThreadResource>();
    }

    private static async Task<IResult> ListAsync(Guid id, string? state, string? after, HttpContext http, ReadThreads read, CancellationToken stop)
    {
        var filter = ApiRequests.Word<CommentFilter>("state", state);
        if (!filter.Succeeded)
        {
            return ApiAnswers.Refused(filter);
        }

        if (!string.IsNullOrEmpty(after) && Cursor.Of(after) is null)
        {
            return ApiAnswers.Refused(new NotAValue("after", "the value of next in the page before"));
        }

        var list = await read.HandleAsync(Kind, id, filter.Value ?? CommentFilter.All, after, ReadThreads.Size, http.Actor(), stop);
        return list.Succeeded
            ? TypedResults.Ok(new ApiPage<CommentThreadResource>([.. list.Value.Threads.Select(CommentThreadResource.Of)], list.Value.Next))
            : ApiAnswers.Refused(list);
    }

    private static async Task<IResult> AddAsync(Guid id, HttpContext http, AddComment add, ReadThreads read, LinkGenerator links, CancellationToken stop)
    {
        var body = await http.Request.ReadAsync<CommentBody>(optional: false, stop);
        if (!body.Succeeded)
        {
            return ApiAnswers.Refused(body);
        }

        var said = body.Value;
        var about = new CommentAbout(said.Field, said.Exact, said.Prefix, said.Suffix, 0, said.WholeBlock);
        var added = await add.HandleAsync(Kind, id, about, said.Text, http.Actor(), stop);
        if (!added.Succeeded)
        {
            return ApiAnswers.Refused(added);
        }

        var thread = await read.FindAsync(Kind, id, added.Value, http.Actor(), stop);
        http.Response.Headers.ETag = ApiAnswers.Tag(thread.Value.Version);
        return TypedResults.Created(links.GetPathByName(http, "GetCommentThread", new { id, thread = added.Value }), CommentThreadResource.Of(thread.Value));
    }

    private static async Task<IResult> ReplyAsync(Guid id, Guid thread, HttpContext http, ReplyToThread reply, ReadThreads read, CancellationToken stop)
    {
        var body = await http.Request.ReadAsync<MessageBody>(optional: false, stop);
        return body.Succeeded
            ? await AfterAsync(await reply.HandleAsync(Kind, id, thread, body.Value.Text, http.Actor(), stop), id, thread, http, read, stop)
            : ApiAnswers.Refused(body);
    }

    private static Task<IResult> EditAsync(Guid id, Guid thread, Guid message, HttpContext http, EditComment edit, ReadThreads read, CancellationToken stop) =>
        http.DecideAsync<MessageBody>(
            async (version, body) => await AfterAsync(await edit.HandleAsync(Kind, id, thread, message, version, body.Text, http.Actor(), stop), id, thread, http, read, stop), stop, optional: false);

    private static Task<IResult> DeleteAsync(Guid id, Guid thread, Guid message, HttpContext http, DeleteComment delete, ReadThreads read, CancellationToken stop) =>
        VersionedAsync(http, async version => await AfterAsync(await delete.HandleAsync(Kind, id, thread, message, version, http.Actor(), stop), id, thread, http, read, stop));

    private static Task<IResult> ResolveAsync(Guid id, Guid thread, HttpContext http, ResolveThread resolve, ReadThreads read, CancellationToken stop) =>
        VersionedAsync(http, async version => await AfterAsync(await resolve.HandleAsync(Kind, id, thread, version, http.Actor(), stop), id, thread, http, read, stop));

    private static Task<IResult> ReopenAsync(Guid id, Guid thread, HttpContext http, ReopenThread reopen, ReadThreads read, CancellationToken stop) =>
        VersionedAsync(http, async version => await AfterAsync(await reopen.HandleAsync(Kind, id, thread, version, http.Actor(), stop), id, thread, http, read, stop));

    private static async Task<IResult> VersionedAsync(HttpContext http, Func<int, Task<IResult>> decide)
    {
        var version = http.Request.Version();
        return version.Succeeded ? await decide(version.Value) : ApiAnswers.Refused(version);
    }

    private static async Task<IResult> AfterAsync(Result done, Guid id, Guid thread, HttpContext http, ReadThreads read, CancellationToken stop) =>
        done.Succeeded ? await ShowAsync(id, thread, http, read, stop, gone: TypedResults.NoContent()) : ApiAnswers.Refused(done);

    /// <param name="gone">The answer when nothing is left to show: the last comment of a thread was deleted.</param>
    private static async Task<IResult> ShowAsync(Guid id, Guid thread, HttpContext http, ReadThreads read, CancellationToken stop, IResult? gone = null)
    {
        var found = await read.FindAsync(Kind, id, thread, http.Actor(), stop);
        return found.Succeeded ? ApiAnswers.Versioned(http, CommentThreadResource.Of(found.Value), found.Value.Version) : gone ?? ApiAnswers.Refused(found);
    }
}
