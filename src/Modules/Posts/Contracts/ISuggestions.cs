using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Contracts;

/// <summary>
/// Other words for a post from somebody without an account: text in, suggestions out. The caller has made sure that this guest may read the
/// revision; people of the hub have pages and an API of their own.
/// </summary>
public interface ISuggestions
{
    /// <summary>
    /// What differs between the revision's field and <paramref name="text"/> becomes suggestions, one for each changed place. They are looked
    /// for in the text as it is now; what has no place there any more is named in the answer. Refusals: <c>suggestion.*</c>.
    /// </summary>
    /// <param name="revisionId">The revision that the guest read.</param>
    /// <param name="field"><c>body</c> (Markdown), <c>title</c>, <c>summary</c>, <c>variants.bluesky</c>.</param>
    /// <param name="text">The whole field as the guest would have it.</param>
    /// <param name="note">Why; may be empty. Plain text.</param>
    /// <param name="by">Who suggests it.</param>
    /// <param name="stop">Ends it.</param>
    Task<Result<SuggestedChanges>> SuggestAsync(Guid revisionId, string field, string text, string? note, SuggestingGuest by, CancellationToken stop);

    /// <summary>What this guest suggested, last first, at most 200.</summary>
    Task<IReadOnlyList<GuestSuggestion>> OfGuestAsync(Guid postId, string guestKey, CancellationToken stop);

    /// <summary>Takes back one's own, as long as nobody decided. Refusals: <c>access.not-there</c>, <c>suggestion.decided-already</c>.</summary>
    Task<Result> WithdrawAsync(Guid postId, Guid suggestionId, string guestKey, CancellationToken stop);

    /// <summary>How it stands with what somebody suggested for a post. Shows no content, so it takes no actor.</summary>
    /// <param name="postId">The post.</param>
    /// <param name="personId"><see cref="Guid.Empty"/>: all guests together.</param>
    /// <param name="stop">Ends it.</param>
    Task<SuggestionFigures> FiguresAsync(Guid postId, Guid personId, CancellationToken stop);
}

/// <param name="Key">Tells this guest from others, at most 100 characters: an invitation's id. Never a secret: editors read it.</param>
/// <param name="Name">The name that the guest gave.</param>
public sealed record SuggestingGuest(string Key, string Name);

/// <param name="SuggestionIds">Empty when all of it had been suggested before.</param>
/// <param name="Unplaced">What has no place in the text as it is now: nothing was kept of it.</param>
public sealed record SuggestedChanges(Guid PostId, IReadOnlyList<Guid> SuggestionIds, IReadOnlyList<UnplacedChange> Unplaced);

/// <param name="Before">Words that should go; empty for an insertion.</param>
/// <param name="After">Words that should come; empty for a deletion.</param>
public sealed record UnplacedChange(string Before, string After);

/// <param name="State"><c>open</c>, <c>accepted</c>, <c>rejected</c>, <c>withdrawn</c>.</param>
public sealed record GuestSuggestion(Guid Id, string Field, string Before, string After, string Note, DateTimeOffset MadeAt, string State);

public sealed record SuggestionFigures(int Open, int Accepted, int Rejected);
