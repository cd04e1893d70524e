namespace ContentHub.Posts.Suggesting;

/// <summary>A whole field as somebody would have it, and the text that they changed.</summary>
/// <param name="From">The text that was changed; else <paramref name="Revision"/> or <paramref name="Version"/> says which.</param>
/// <param name="Revision">Number of the revision that was changed.</param>
/// <param name="Version">Of the post: the present text was changed, when it is still this one.</param>
internal sealed record SuggestedText(string Field, string? Text, string? Note, string? From = null, int? Revision = null, int? Version = null);

/// <summary>One change of the text as it is now.</summary>
/// <param name="Prefix">What stands before the words, where they stand there more than once, and for an insertion.</param>
internal sealed record SuggestedWords(string Field, string? Before, string? After, string? Prefix, string? Suffix, string? Note);

/// <summary>Who suggests: a person of the hub, or a guest.</summary>
internal sealed record SuggestedBy(Guid? PersonId, string GuestName, string GuestKey)
{
    public static SuggestedBy Person(Guid id) => new(id, "", "");
}

/// <summary>Which open suggestions to decide about: one, or all that fit.</summary>
/// <param name="Shown">Of these only: whoever decides about several names those that they saw, since one that came meanwhile changes no version.</param>
/// <param name="By">See <see cref="Suggestions.Suggestion.By"/>.</param>
internal sealed record SuggestionChoice(Guid? One = null, Suggestions.SuggestionKind? Kind = null, string? By = null, IReadOnlySet<Guid>? Shown = null)
{
    public bool Fits(Suggestions.Suggestion s) => (One is null || s.Id == One) && (Kind is null || s.Kind == Kind) && (By is null || s.By == By) && (Shown is null || Shown.Contains(s.Id));
}

/// <param name="Left">So many stay open: they overlap others, or their words are gone.</param>
internal sealed record SuggestionsDone(int Decided, int Left);
