using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>
/// Takes suggested words into the text: a write like any other, by whoever may edit. People who write together at that moment begin anew
/// with it and get their unsaved words offered; the editor takes them into its own text instead (<see cref="MarkTaken"/>).
/// </summary>
internal sealed class AcceptSuggestions(HubDbContext db, PostDesk posts, SuggestionDesk desk, WriteDraft write, ApplyHunks apply, RecordDecision record)
{
    public Task<Result<SuggestionsDone>> HandleAsync(Guid postId, SuggestionChoice choice, Actor by, CancellationToken stop) =>
        desk.AgainAsync(() => TryAsync(postId, choice, by, stop));

    private async Task<Result<SuggestionsDone>> TryAsync(Guid postId, SuggestionChoice choice, Actor by, CancellationToken stop)
    {
        var opened = await posts.OpenToEditAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SuggestionsDone>.Refused(opened.Errors);
        }

        var (post, chosen) = (opened.Value, await desk.ChosenAsync(postId, choice, stop));
        if (!chosen.Succeeded)
        {
            return Result<SuggestionsDone>.Refused(chosen.Errors);
        }

        var places = await db.Set<SuggestionPlace>().AsNoTracking().Where(p => p.PostId == postId).ToDictionaryAsync(p => p.SuggestionId, stop);
        var (content, applied) = apply.Onto(post.Content(), chosen.Value, places);
        if (applied.Count == 0)
        {
            return SuggestionWordsGone.Of(chosen.Value.Select(s => new UnplacedChange(s.Before, s.After)));
        }

        var written = await write.IntoAsync(post, content, by, stop);
        if (!written.Succeeded)
        {
            return Result<SuggestionsDone>.Refused(written.Errors);
        }

        record.Of(post, applied, SuggestionState.Accepted, by);
        var saved = await posts.SaveEditAsync(post, by, stop);
        return saved.Succeeded ? new SuggestionsDone(applied.Count, chosen.Value.Count - applied.Count) : Result<SuggestionsDone>.Refused(saved.Errors);
    }
}
