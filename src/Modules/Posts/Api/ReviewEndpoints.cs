using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Api;

/// <summary>The moves of the editorial machine. Each answers with the post as it is then.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Reviews");
        Note(api.MapPost("/posts/{id:guid}/submit", SubmitAsync), "Hand a draft to the reviewers");
        Note(api.MapPost("/posts/{id:guid}/take-back", TakeBackAsync), "Take one's post out of the review");
        api.MapPost("/posts/{id:guid}/request-changes", RequestChangesAsync).WithSummary("Send a post back, with a reason")
            .Takes<ChangesBody>(optional: true).NeedsVersion().Produces<PostResource>().Produces(204);
        Note(api.MapPost("/posts/{id:guid}/correct", CorrectAsync), "Make an approved post a draft again to correct it; what was agreed stands as far as the changes are small");
        Note(api.MapPost("/posts/{id:guid}/reopen", ReopenAsync), "Make an approved or archived post a draft again and withdraw the approval");
        Note(api.MapPost("/posts/{id:guid}/archive", ArchiveAsync), "Put a post away");
        api.MapGet("/posts/{id:guid}/review", TrackAsync).WithSummary("Read the steps of a post's review: who decided, who is next, what is due").Produces<ReviewResource>();
        api.MapPost("/posts/{id:guid}/approve", ApproveAsync).WithSummary("Agree to exactly the text whose hash you send; the last step of the review signs it")
            .Takes<ApprovalBody>().NeedsVersion().Produces<PostResource>();
    }

    private static void Note(RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Takes<NoteBody>(optional: true).NeedsVersion().Produces<PostResource>().Produces(204);

    private static async Task<IResult> TrackAsync(Guid id, HttpContext http, ReadTrack track, CancellationToken stop)
    {
        var found = await track.HandleAsync(id, http.Actor(), stop);
        return found.Succeeded ? TypedResults.Ok(ReviewResource.Of(found.Value)) : ApiAnswers.Refused(found);
    }

    private static Task<IResult> SubmitAsync(Guid id, HttpContext http, SubmitPost submit, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NoteBody>((version, body) => answers.AfterAsync(id, submit.HandleAsync(id, version, body.Note, http.Actor(), stop), http, stop), stop);

    private static Task<IResult> TakeBackAsync(Guid id, HttpContext http, TakeBackPost takeBack, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NoteBody>((version, body) => answers.AfterAsync(id, takeBack.HandleAsync(id, version, body.Note, http.Actor(), stop), http, stop), stop);

    private static Task<IResult> RequestChangesAsync(Guid id, HttpContext http, RequestChanges request, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<ChangesBody>(
            (version, body) => answers.AfterAsync(id, WithWhyAsync(body.Reasons, why => request.HandleAsync(id, version, body.Note, http.Actor(), stop, why)), http, stop), stop);

    private static Task<IResult> CorrectAsync(Guid id, HttpContext http, CorrectPost correct, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NoteBody>((version, body) => answers.AfterAsync(id, correct.HandleAsync(id, version, body.Note, http.Actor(), stop), http, stop), stop);

    private static Task<IResult> ReopenAsync(Guid id, HttpContext http, ReopenPost reopen, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NoteBody>((version, body) => answers.AfterAsync(id, reopen.HandleAsync(id, version, body.Note, http.Actor(), stop), http, stop), stop);

    private static Task<IResult> ArchiveAsync(Guid id, HttpContext http, ArchivePost archive, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<NoteBody>((version, body) => answers.AfterAsync(id, archive.HandleAsync(id, version, body.Note, http.Actor(), stop), http, stop), stop);

    private static Task<IResult> ApproveAsync(Guid id, HttpContext http, ApprovePost approve, PostAnswers answers, CancellationToken stop) =>
        http.DecideAsync<ApprovalBody>(
            (version, body) => answers.AfterAsync(id, WithWhyAsync(body.Reasons, why => approve.HandleAsync(id, version, body.Hash ?? "", body.Note, http.Actor(), stop, why)), http, stop), stop, optional: false);

    private static async Task<Result> WithWhyAsync(IReadOnlyList<string?>? reasons, Func<List<EditReason>, Task<Result>> decide) =>
        Reasons.Read(reasons) is var why && why.Succeeded ? await decide(why.Value) : why;
}
