using System.Globalization;
using ContentHub.Data;
using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Api;

/// <summary>Revisions are immutable: they are only read.</summary>
internal static class RevisionEndpoints
{
    private const int Size = 50;

    public static void MapRevisions(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Revisions");
        api.MapGet("/posts/{id:guid}/revisions", ListAsync).WithSummary("List the revisions of a post, last first, 50 a page").Produces<ApiPage<RevisionSummary>>();
        api.MapGet("/revisions/{id:guid}", GetAsync).WithSummary("Read a revision").Produces<RevisionResource>();
    }

    private static async Task<IResult> ListAsync(Guid id, string? after, HttpContext http, PostDesk desk, HubDbContext db, CancellationToken stop)
    {
        var post = await desk.OpenAsync(id, http.Actor(), stop);
        if (!post.Succeeded)
        {
            return ApiAnswers.Refused(post);
        }

        var before = int.MaxValue;
        if (!string.IsNullOrEmpty(after) && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out before))
        {
            return ApiAnswers.Refused(new NotAValue("after", "the value of next in the page before"));
        }

        var rows = await db.Set<Revision>().AsNoTracking().Where(r => r.PostId == id && r.Number < before).OrderByDescending(r => r.Number).Take(Size + 1)
            .Select(r => new { r.Id, r.Number, r.Hash, r.Reason, r.CutById, r.CutAt }).ToListAsync(stop);
        var shown = rows.Take(Size).Select(r => new RevisionSummary(r.Id, id, r.Number, r.Hash, ApiAnswers.Word(r.Reason), r.CutById, r.CutAt)).ToList();
        return TypedResults.Ok(new ApiPage<RevisionSummary>(shown, rows.Count > Size ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext http, IPosts posts, CancellationToken stop)
    {
        var revision = await posts.RevisionAsync(id, http.Actor(), stop);
        return revision.Succeeded ? TypedResults.Ok(RevisionResource.Of(revision.Value)) : ApiAnswers.Refused(revision);
    }
}
