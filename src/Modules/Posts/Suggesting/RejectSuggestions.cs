using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;

namespace ContentHub.Posts.Suggesting;

/// <summary>Says no to suggested words. Whoever may edit the words may; the text stays as it is.</summary>
internal sealed class RejectSuggestions(HubDbContext db, PostDesk posts, SuggestionDesk desk, RecordDecision record)
{
    public Task<Result<SuggestionsDone>> HandleAsync(Guid postId, SuggestionChoice choice, Actor by, CancellationToken stop) =>
        desk.AgainAsync(() => TryAsync(postId, choice, by, stop));

    private async Task<Result<SuggestionsDone>> TryAsync(Guid postId, SuggestionChoice choice, Actor by, CancellationToken stop)
    {
        var opened = await posts.OpenToEditAsync(postId, by, stop);
        var chosen = opened.Succeeded ? await desk.ChosenAsync(postId, choice, stop) : Result<List<Suggestion>>.Refused(opened.Errors);
        if (!chosen.Succeeded)
        {
            return Result<SuggestionsDone>.Refused(chosen.Errors);
        }

        record.Of(opened.Value, chosen.Value, SuggestionState.Rejected, by);
        await db.SaveChangesAsync(stop);
        return new SuggestionsDone(chosen.Value.Count, 0);
    }
}
