using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Suggestions;

namespace ContentHub.Posts.Suggesting;

/// <summary>A suggestion as people read it.</summary>
/// <param name="Prefix">What stands before its words now; where they are gone, what stood there last.</param>
/// <param name="At">Offset of its words into the field as it is saved.</param>
/// <param name="Fits">Open, and its words stand there: it can be accepted.</param>
/// <param name="By">Names the author for choosing all of one person.</param>
internal sealed record SuggestionView(
    Guid Id, string Field, string Label, SuggestionKind Kind, string Before, string After, string Prefix, string Suffix, int At, bool Fits, string Author, Guid? AuthorId, string By, bool Own,
    string Note, DateTimeOffset MadeAt, int? MadeOnRevision, SuggestionState State, string DecidedBy, DateTimeOffset? DecidedAt)
{
    /// <summary>Grows with the decision.</summary>
    public int Version => State is SuggestionState.Open ? 1 : 2;

    public bool Gone => State is SuggestionState.Open && !Fits;

    /// <summary>Name of the place on a page.</summary>
    public string Anchor => $"suggestion-{Id}";
}

/// <param name="WhyNotSuggest">Why this person may not suggest; null when they may.</param>
/// <param name="WhyNotDecide">Why this person may not accept and reject; null when they may.</param>
internal sealed record SuggestionList(PostView Post, IReadOnlyList<SuggestionView> Suggestions, string? Next, int Open, Error? WhyNotSuggest, Error? WhyNotDecide)
{
    public bool MaySuggest => WhyNotSuggest is null;

    public bool MayDecide => WhyNotDecide is null;
}
