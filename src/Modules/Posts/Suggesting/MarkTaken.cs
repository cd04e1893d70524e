using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>
/// An editor took suggested words into its own text as if they had been typed, and saved it: now they are accepted. What the saved text does
/// not have is refused, so that nothing counts as accepted that is not there.
/// </summary>
internal sealed class MarkTaken(HubDbContext db, PostDesk posts, SuggestionDesk desk, FieldSource source, RecordDecision record)
{
    public Task<Result<SuggestionsDone>> HandleAsync(Guid postId, Guid suggestionId, Actor by, CancellationToken stop) =>
        desk.AgainAsync(() => TryAsync(postId, suggestionId, by, stop));

    private async Task<Result<SuggestionsDone>> TryAsync(Guid postId, Guid suggestionId, Actor by, CancellationToken stop)
    {
        var opened = await posts.OpenToEditAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SuggestionsDone>.Refused(opened.Errors);
        }

        var found = await desk.OpenOneAsync(postId, suggestionId, stop);
        if (!found.Succeeded)
        {
            return Result<SuggestionsDone>.Refused(found.Errors);
        }

        var (post, suggestion) = (opened.Value, found.Value);
        var place = await db.Set<SuggestionPlace>().AsNoTracking().SingleAsync(p => p.SuggestionId == suggestionId, stop);
        if (!Has(source.Of(post.Content(), suggestion.Field) ?? "", suggestion, place))
        {
            return new SuggestionNotTaken();
        }

        record.Of(post, [suggestion], SuggestionState.Accepted, by);
        await db.SaveChangesAsync(stop);
        return new SuggestionsDone(1, 0);
    }

    /// <summary>The new words stand at the place, or the old ones do no longer (an editor may write the same in other marks).</summary>
    private static bool Has(string text, Suggestion suggestion, SuggestionPlace place) =>
        ApplyHunks.Place(text, suggestion, place) is not { } at
        || (suggestion.After.Length > 0 && text.AsSpan(at).StartsWith(suggestion.After.AsSpan(), StringComparison.Ordinal));
}
