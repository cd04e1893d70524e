using System.Globalization;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Posts.Suggesting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Pages.Suggestions;

/// <summary>What the suggestions beside a text call. Every write answers with the open suggestions as they are then.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestionPanel(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/hub/suggestions/{id:guid}").RequireAuthorization().ExcludeFromDescription();
        group.MapGet("", ListAsync).WithName("suggestions");
        var writes = group.MapGroup("/{one:guid}").AddEndpointFilter(EditorEndpoints.AskForTokenAsync);
        writes.MapPost("/taken", async (Guid id, Guid one, HttpContext http, MarkTaken taken, ReadSuggestions read, CancellationToken stop) =>
            await AfterAsync(await taken.HandleAsync(id, one, http.Actor(), stop), id, http, read, stop));
        writes.MapPost("/reject", async (Guid id, Guid one, HttpContext http, RejectSuggestions reject, ReadSuggestions read, CancellationToken stop) =>
            await AfterAsync(await reject.HandleAsync(id, new SuggestionChoice(one), http.Actor(), stop), id, http, read, stop));
        writes.MapPost("/withdraw", async (Guid id, Guid one, HttpContext http, WithdrawSuggestion withdraw, ReadSuggestions read, CancellationToken stop) =>
            await AfterAsync(await withdraw.HandleAsync(id, one, http.Actor(), stop), id, http, read, stop));
    }

    /// <summary>All that are open, or 304 while nothing happened: an open editor asks every few seconds.</summary>
    private static async Task<IResult> ListAsync(Guid id, HttpContext http, SuggestionStamp stamp, ReadSuggestions read, CancellationToken stop)
    {
        if (await stamp.ForAsync(id, http.Actor(), stop) is not { } tag)
        {
            return Result.Refused(new NotThere("post")).ToProblem();
        }

        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await ShowAsync(id, http, read, stop);
    }

    private static async Task<IResult> AfterAsync(Result done, Guid id, HttpContext http, ReadSuggestions read, CancellationToken stop) =>
        done.Succeeded ? await ShowAsync(id, http, read, stop) : done.ToProblem();

    private static async Task<IResult> ShowAsync(Guid id, HttpContext http, ReadSuggestions read, CancellationToken stop)
    {
        var list = await read.HandleAsync(id, SuggestionFilter.Open, null, KeepSuggestions.MostOpen, http.Actor(), stop);
        return list.Succeeded
            ? TypedResults.Ok(new { list.Value.MayDecide, suggestions = list.Value.Suggestions.Select(Answer.Of) })
            : list.ToProblem();
    }

    private sealed record Answer(
        Guid Id, string Field, string Label, string Kind, string Before, string After, string Prefix, string Suffix, int At, bool Gone, string Author, bool Guest, string By, bool Own, string Note, DateTimeOffset MadeAt)
    {
        public static Answer Of(SuggestionView s) => new(
            s.Id, s.Field, s.Label, s.Kind.ToString().ToLower(CultureInfo.InvariantCulture), s.Before, s.After, s.Prefix, s.Suffix, s.At, s.Gone, s.Author, s.AuthorId is null, s.By, s.Own, s.Note, s.MadeAt);
    }
}
