using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Api;

/// <summary>What others made of an author's words, and why.</summary>
internal static class LessonEndpoints
{
    public static void MapLessons(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Lessons");
        api.MapGet("/posts/{id:guid}/lessons", ListAsync).WithSummary("What was changed in a post at each decision, and why; for its author and for those who edited or decided").Produces<IReadOnlyList<LessonResource>>();
        api.MapPut("/posts/{id:guid}/lessons/{lesson:guid}", ExplainAsync).WithSummary("Say why afterwards").Takes<WhyBody>().NeedsVersion().Produces<LessonResource>();
        api.MapGet("/writing", WritingAsync).WithSummary("Your own trend: edits per 100 words, words that stayed, reasons").Produces<WritingResource>();
        api.MapGet("/writing/teams", TeamsAsync).WithSummary("The trend of teams in which at least five people had posts decided on").Produces<IReadOnlyList<TeamWritingResource>>();
    }

    private static async Task<IResult> ListAsync(Guid id, HttpContext http, ReadLessons read, CancellationToken stop)
    {
        var found = await read.HandleAsync(id, null, http.Actor(), stop, wordByWord: false);
        return found.Succeeded ? TypedResults.Ok(found.Value.Lessons.Select(LessonResource.Of).ToList()) : ApiAnswers.Refused(found);
    }

    private static Task<IResult> ExplainAsync(Guid id, Guid lesson, HttpContext http, ExplainLesson explain, ReadLessons read, CancellationToken stop) =>
        http.DecideAsync<WhyBody>(
            async (version, body) =>
            {
                var why = Reasons.Read(body.Reasons);
                Result said = why.Succeeded ? await explain.HandleAsync(id, lesson, version, why.Value, body.Note, http.Actor(), stop) : why;
                if (!said.Succeeded)
                {
                    return ApiAnswers.Refused(said);
                }

                var found = await read.HandleAsync(id, lesson, http.Actor(), stop, wordByWord: false);
                return found.Succeeded ? TypedResults.Ok(LessonResource.Of(found.Value.Shown!)) : ApiAnswers.Refused(found);
            },
            stop, optional: false);

    private static async Task<IResult> WritingAsync(string? reason, string? after, HttpContext http, ReadWriting read, CancellationToken stop)
    {
        if (!string.IsNullOrEmpty(after) && Cursor.Of(after) is null)
        {
            return ApiAnswers.Refused(new NotAValue("after", "the value of next in the page before"));
        }

        var only = Reasons.Read(string.IsNullOrEmpty(reason) ? [] : [reason]);
        if (!only.Succeeded)
        {
            return ApiAnswers.Refused(only);
        }

        var found = await read.HandleAsync(only.Value.Select(r => (EditReason?)r).FirstOrDefault(), after, http.Actor(), stop);
        return found.Succeeded ? TypedResults.Ok(WritingResource.Of(found.Value)) : ApiAnswers.Refused(found);
    }

    private static async Task<IResult> TeamsAsync(HttpContext http, ReadTeamWriting read, CancellationToken stop)
    {
        var found = await read.HandleAsync(http.Actor(), stop);
        return found.Succeeded ? TypedResults.Ok(found.Value.Select(TeamWritingResource.Of).ToList()) : ApiAnswers.Refused(found);
    }
}
