using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Posts.Api;

/// <summary>Suggested edits of a post. One is decided on its own version, several by their ids on the post's: nobody takes in what they did not see.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestions(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Suggestions");
        const string All = "/posts/{id:guid}/suggestions";
        const string One = All + "/{suggestion:guid}";
        api.MapGet(All, ListAsync).WithSummary("List the suggestions for a post, last made first, 50 a page").Produces<ApiPage<SuggestionResource>>();
        api.MapPost(All, SuggestAsync).WithSummary("Suggest other words: a whole field as it should be, or one change").Takes<SuggestionBody>().Produces<SuggestedResource>();
        api.MapPost(All + "/accept", AcceptSeveralAsync).WithSummary("Accept several open suggestions by their ids, also only those of a kind or an author").Takes<SuggestionChoiceBody>().NeedsVersion().Produces<DecidedResource>();
        api.MapPost(All + "/reject", RejectSeveralAsync).WithSummary("Reject several open suggestions by their ids, also only those of a kind or an author").Takes<SuggestionChoiceBody>().NeedsVersion().Produces<DecidedResource>();
        api.MapGet(One, (Guid id, Guid suggestion, HttpContext http, ReadSuggestions read, CancellationToken stop) => ShowAsync(id, suggestion, http, read, stop))
            .WithSummary("Read a suggestion").Produces<SuggestionResource>();
        api.MapPost(One + "/accept", AcceptAsync).WithSummary("Take the suggested words into the text").NeedsVersion().Produces<SuggestionResource>();
        api.MapPost(One + "/reject", RejectAsync).WithSummary("Say no to a suggestion").NeedsVersion().Produces<SuggestionResource>();
        api.MapPost(One + "/withdraw", WithdrawAsync).WithSummary("Take back one's own suggestion").NeedsVersion().Produces<SuggestionResource>();
    }

    private static async Task<IResult> ListAsync(Guid id, string? state, string? after, HttpContext http, ReadSuggestions read, CancellationToken stop)
    {
        var filter = ApiRequests.Word<SuggestionFilter>("state", state);
        if (!filter.Succeeded)
        {
            return ApiAnswers.Refused(filter);
        }

        if (!string.IsNullOrEmpty(after) && Cursor.Of(after) is null)
        {
            return ApiAnswers.Refused(new NotAValue("after", "the value of next in the page before"));
        }

        var list = await read.HandleAsync(id, filter.Value ?? SuggestionFilter.All, after, ReadSuggestions.Size, http.Actor(), stop);
        return list.Succeeded
            ? TypedResults.Ok(new ApiPage<SuggestionResource>([.. list.Value.Suggestions.Select(SuggestionResource.Of)], list.Value.Next))
            : ApiAnswers.Refused(list);
    }

    private static async Task<IResult> SuggestAsync(Guid id, HttpContext http, SuggestChanges suggest, SuggestWords words, ReadSuggestions read, CancellationToken stop)
    {
        var body = await http.Request.ReadAsync<SuggestionBody>(optional: false, stop);
        if (!body.Succeeded)
        {
            return ApiAnswers.Refused(body);
        }

        var (said, field, by) = (body.Value, body.Value.Field ?? FieldSource.Body, http.Actor());
        var made = said.Text is null
            ? await words.HandleAsync(id, new SuggestedWords(field, said.Before, said.After, said.Prefix, said.Suffix, said.Note), by, stop)
            : await suggest.HandleAsync(id, new SuggestedText(field, said.Text, said.Note, said.From, said.Revision, said.Version), by, stop);
        return made.Succeeded ? TypedResults.Ok(await ShowAsync(id, made.Value, by, read, stop)) : ApiAnswers.Refused(made);
    }

    private static async Task<SuggestedResource> ShowAsync(Guid id, SuggestedChanges made, Actor by, ReadSuggestions read, CancellationToken stop)
    {
        var shown = await read.ManyAsync(id, made.SuggestionIds, by, stop);
        return new SuggestedResource([.. shown.Select(SuggestionResource.Of)], made.Unplaced);
    }

    private static Task<IResult> AcceptAsync(Guid id, Guid suggestion, HttpContext http, AcceptSuggestions accept, ReadSuggestions read, CancellationToken stop) =>
        OneAsync(id, suggestion, http, read, async () => await accept.HandleAsync(id, new SuggestionChoice(suggestion), http.Actor(), stop), stop);

    private static Task<IResult> RejectAsync(Guid id, Guid suggestion, HttpContext http, RejectSuggestions reject, ReadSuggestions read, CancellationToken stop) =>
        OneAsync(id, suggestion, http, read, async () => await reject.HandleAsync(id, new SuggestionChoice(suggestion), http.Actor(), stop), stop);

    private static Task<IResult> WithdrawAsync(Guid id, Guid suggestion, HttpContext http, WithdrawSuggestion withdraw, ReadSuggestions read, CancellationToken stop) =>
        OneAsync(id, suggestion, http, read, async () => await withdraw.HandleAsync(id, suggestion, http.Actor(), stop), stop);

    private static Task<IResult> AcceptSeveralAsync(Guid id, HttpContext http, AcceptSuggestions accept, IPosts posts, CancellationToken stop) =>
        SeveralAsync(id, http, posts, choice => accept.HandleAsync(id, choice, http.Actor(), stop), stop);

    private static Task<IResult> RejectSeveralAsync(Guid id, HttpContext http, RejectSuggestions reject, IPosts posts, CancellationToken stop) =>
        SeveralAsync(id, http, posts, choice => reject.HandleAsync(id, choice, http.Actor(), stop), stop);

    private static async Task<IResult> OneAsync(Guid id, Guid suggestion, HttpContext http, ReadSuggestions read, Func<Task<Result>> decide, CancellationToken stop)
    {
        var version = http.Request.Version();
        var found = version.Succeeded ? await read.FindAsync(id, suggestion, http.Actor(), stop) : Result<SuggestionView>.Refused(version.Errors);
        if (!found.Succeeded)
        {
            return ApiAnswers.Refused(found);
        }

        var done = found.Value.Version == version.Value ? await decide() : new SomeoneWasFaster(found.Value.DecidedBy.Length > 0 ? found.Value.DecidedBy : "Somebody");
        return done.Succeeded ? await ShowAsync(id, suggestion, http, read, stop) : ApiAnswers.Refused(done);
    }

    private static Task<IResult> SeveralAsync(Guid id, HttpContext http, IPosts posts, Func<SuggestionChoice, Task<Result<SuggestionsDone>>> decide, CancellationToken stop) =>
        http.DecideAsync<SuggestionChoiceBody>(async (version, body) =>
        {
            var post = await posts.FindAsync(id, http.Actor(), stop);
            var kind = ApiRequests.Word<SuggestionKind>("kind", body.Kind);
            if (!post.Succeeded || !kind.Succeeded)
            {
                return ApiAnswers.Refused(post.Succeeded ? kind : post);
            }

            if (body.Ids is not { Count: > 0 } ids)
            {
                return ApiAnswers.Refused(new NotAValue("ids", "the ids of the suggestions to decide about"));
            }

            var done = post.Value.Version == version ? await decide(new SuggestionChoice(Kind: kind.Value, By: body.By, Shown: ids.ToHashSet())) : Result<SuggestionsDone>.Refused(new SomeoneWasFaster("Somebody"));
            return done.Succeeded ? TypedResults.Ok(new DecidedResource(done.Value.Decided, done.Value.Left)) : ApiAnswers.Refused(done);
        }, stop);

    private static async Task<IResult> ShowAsync(Guid id, Guid suggestion, HttpContext http, ReadSuggestions read, CancellationToken stop)
    {
        var found = await read.FindAsync(id, suggestion, http.Actor(), stop);
        return found.Succeeded ? ApiAnswers.Versioned(http, SuggestionResource.Of(found.Value), found.Value.Version) : ApiAnswers.Refused(found);
    }
}
