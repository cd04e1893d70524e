using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>What the use cases of suggestions share: leave, look-up, and the race for a decision.</summary>
internal sealed class SuggestionDesk(HubDbContext db, PostDesk desk)
{
    private const int Tries = 5;

    /// <summary>The post for somebody who wants to suggest; who may not know of it gets "not there".</summary>
    public async Task<Result<Post>> OpenToSuggestAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        return opened.Succeeded && SuggestObjection(opened.Value, by) is { } objection ? objection : opened;
    }

    public static Error? SuggestObjection(Post post, Actor by) => by.Can(PostsPermissions.Suggest) ? Closed(post) : new NotYours(PostsPermissions.Suggest);

    /// <summary>Why nobody may suggest; null when they may.</summary>
    public static Error? Closed(Post post) => post switch
    {
        { InTrash: true } => new SuggestionNotNow("This post is in the trash. Restore it to suggest changes."),
        { Stage: PostStage.Approved } => new SuggestionNotNow("This post is approved, so its words stand. Suggest changes once it is reopened, or comment."),
        { Stage: PostStage.Archived } => new SuggestionNotNow("This post is archived. Reopen it to suggest changes."),
        _ => null,
    };

    /// <summary>A suggestion of exactly this post, still open: another post's is not there.</summary>
    public async Task<Result<Suggestion>> OpenOneAsync(Guid postId, Guid id, CancellationToken stop) =>
        await db.Set<Suggestion>().SingleOrDefaultAsync(s => s.Id == id && s.PostId == postId, stop) switch
        {
            null => new NotThere("suggestion"),
            { State: not SuggestionState.Open } decided => new SuggestionDecided(SuggestionWords.Of(decided.State)),
            var open => open,
        };

    /// <summary>Those that are chosen, the oldest first.</summary>
    public async Task<Result<List<Suggestion>>> ChosenAsync(Guid postId, SuggestionChoice choice, CancellationToken stop)
    {
        if (choice.One is { } id)
        {
            var one = await OpenOneAsync(postId, id, stop);
            return one.Succeeded ? (List<Suggestion>)[one.Value] : Result<List<Suggestion>>.Refused(one.Errors);
        }

        var open = await db.Set<Suggestion>().Where(s => s.PostId == postId && s.State == SuggestionState.Open).OrderBy(s => s.MadeAt).ThenBy(s => s.Id).ToListAsync(stop);
        var chosen = open.FindAll(choice.Fits);
        return chosen.Count == 0 ? new SuggestionsNone() : chosen;
    }

    /// <summary>Deciding is tried again when the text or another decision was faster: it is then asked of what stands there.</summary>
    public async Task<Result<T>> AgainAsync<T>(Func<Task<Result<T>>> attempt)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var result = await attempt();
                if (result.Succeeded || result.Error is not ChangedElsewhere || tries == Tries)
                {
                    return result;
                }
            }
            catch (DbUpdateConcurrencyException) when (tries < Tries)
            {
            }

            db.ChangeTracker.Clear();
        }
    }
}

internal static class SuggestionWords
{
    public static string Of(SuggestionState state) => state switch
    {
        SuggestionState.Open => "open",
        SuggestionState.Accepted => "accepted",
        SuggestionState.Rejected => "rejected",
        SuggestionState.Withdrawn => "taken back",
    };
}
