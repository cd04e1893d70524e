using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Api;

/// <summary>Posts: list, read, write, trash.</summary>
internal static class PostEndpoints
{
    public static void MapPosts(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Posts");
        api.MapGet("/posts", ListAsync).WithSummary("List posts, last changed first, 50 a page").Produces<ApiPage<PostSummary>>();
        api.MapPost("/posts", CreateAsync).WithSummary("Create a draft").Takes<PostBody>().Produces<PostResource>(201);
        api.MapGet("/posts/{id:guid}", (Guid id, HttpContext http, PostAnswers answers, CancellationToken stop) => answers.ShowAsync(id, http, stop))
            .WithName("GetPost").WithSummary("Read a post with its working copy").Produces<PostResource>();
        api.MapPut("/posts/{id:guid}", ReplaceAsync).WithSummary("Replace everything that is written in a post").Takes<PostBody>().NeedsVersion().Produces<PostResource>();
        api.MapPatch("/posts/{id:guid}", PatchAsync).WithSummary("Change some of what is written in a post (JSON Merge Patch)").Takes<PostBody>().NeedsVersion().Produces<PostResource>();
        api.MapDelete("/posts/{id:guid}", TrashAsync).WithSummary("Move a post to the trash, for 30 days").NeedsVersion().Produces(204);
        api.MapPost("/posts/{id:guid}/restore", RestoreAsync).WithSummary("Take a post out of the trash").NeedsVersion().Produces<PostResource>();
    }

    private static async Task<IResult> ListAsync([AsParameters] PostQuery query, HttpContext http, PostList list, CancellationToken stop)
    {
        var actor = http.Actor();
        if (!PostsPermissions.All.Any(actor.Can))
        {
            return ApiAnswers.Refused(new NotYours(PostsPermissions.ReadAll));
        }

        var filter = query.Filter();
        if (!filter.Succeeded)
        {
            return ApiAnswers.Refused(filter);
        }

        var page = await list.HandleAsync(filter.Value, actor, stop);
        return TypedResults.Ok(new ApiPage<PostSummary>([.. page.Items.Select(PostSummary.Of)], page.Next));
    }

    private static async Task<IResult> CreateAsync(
        HttpContext http, CreatePost create, PostDetailsQuery details, ISettings settings, LinkGenerator links, CancellationToken stop)
    {
        var body = await http.Request.ReadAsync<PostBody>(optional: false, stop);
        if (!body.Succeeded)
        {
            return ApiAnswers.Refused(body);
        }

        var actor = http.Actor();
        var made = await create.HandleAsync(body.Value.Content(actor.Id, (await settings.CompanyAsync(stop)).Language), actor, stop);
        if (!made.Succeeded)
        {
            return ApiAnswers.Refused(made);
        }

        var post = await details.HandleAsync(made.Value.Id, actor, stop);
        http.Response.Headers.ETag = ApiAnswers.Tag(made.Value.Version);
        return TypedResults.Created(links.GetPathByName(http, "GetPost", new { id = made.Value.Id }), PostResource.Of(post.Value));
    }

    private static Task<IResult> ReplaceAsync(Guid id, HttpContext http, SaveDraft save, PostAnswers answers, ISettings settings, CancellationToken stop) =>
        http.DecideAsync<PostBody>(
            async (version, body) =>
            {
                var content = body.Content(Guid.Empty, (await settings.CompanyAsync(stop)).Language);
                return await answers.AfterAsync(id, SaveAsync(save, id, version, content, http, stop), http, stop);
            },
            stop,
            optional: false);

    private static Task<IResult> PatchAsync(Guid id, HttpContext http, SaveDraft save, PostDetailsQuery details, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<MergePatch>(
            async (version, patch) =>
            {
                var present = await details.HandleAsync(id, http.Actor(), stop);
                if (!present.Succeeded)
                {
                    return ApiAnswers.Refused(present);
                }

                var patched = ApiRequests.Patched(PostBody.Of(present.Value.Content), patch);
                return patched.Succeeded
                    ? await answers.AfterAsync(id, SaveAsync(save, id, version, patched.Value.Content(Guid.Empty, present.Value.Content.Language), http, stop), http, stop)
                    : ApiAnswers.Refused(patched);
            },
            stop,
            optional: false);

    private static async Task<Result> SaveAsync(SaveDraft save, Guid id, int version, PostContent content, HttpContext http, CancellationToken stop) =>
        await save.HandleAsync(id, version, content, http.Actor(), stop);

    private static async Task<IResult> TrashAsync(Guid id, HttpContext http, TrashPost trash, PostDetailsQuery details, CancellationToken stop)
    {
        if (await StaleAsync(id, http, details, stop) is { } refused)
        {
            return refused;
        }

        var done = await trash.HandleAsync(id, http.Actor(), stop);
        return done.Succeeded ? TypedResults.NoContent() : ApiAnswers.Refused(done);
    }

    private static async Task<IResult> RestoreAsync(Guid id, HttpContext http, RestorePost restore, PostDetailsQuery details, PostAnswers answers, CancellationToken stop) =>
        await StaleAsync(id, http, details, stop) ?? await answers.AfterAsync(id, restore.HandleAsync(id, http.Actor(), stop), http, stop);

    /// <summary>For use cases that ask for no version because their page shows none.</summary>
    private static async Task<IResult?> StaleAsync(Guid id, HttpContext http, PostDetailsQuery details, CancellationToken stop)
    {
        var version = http.Request.Version();
        if (!version.Succeeded)
        {
            return ApiAnswers.Refused(version);
        }

        var post = await details.HandleAsync(id, http.Actor(), stop);
        if (!post.Succeeded)
        {
            return ApiAnswers.Refused(post);
        }

        var current = post.Value.Post.Version;
        return current == version.Value ? null : ApiAnswers.Refused(new VersionStale(current));
    }
}
