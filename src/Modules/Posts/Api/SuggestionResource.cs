using System.Text.Json.Serialization;
using ContentHub.Http.Api;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Suggesting;

namespace ContentHub.Posts.Api;

/// <summary>Other words for a place of a post.</summary>
/// <param name="Version">Goes into <c>If-Match</c> of a decision about it, in quotes.</param>
/// <param name="Field">body (Markdown), title, summary, variants.bluesky.</param>
/// <param name="Kind">insert, delete or replace.</param>
/// <param name="Before">The words that shall go.</param>
/// <param name="After">The words that shall come.</param>
/// <param name="Prefix">What stands before them.</param>
/// <param name="Gone">Open, but the text it refers to is gone: it can't be accepted.</param>
/// <param name="Author">Null for a guest.</param>
/// <param name="By">Goes into <c>by</c> when all of one author are decided.</param>
/// <param name="Revision">Number of the revision that was read; null for a draft.</param>
/// <param name="State">open, accepted, rejected, withdrawn.</param>
internal sealed record SuggestionResource(
    Guid Id, int Version, string Field, string Kind, string Before, string After, string Prefix, string Suffix, bool Gone, PersonRef? Author, string AuthorName, string By, string Note,
    DateTimeOffset MadeAt, int? Revision, string State, string? DecidedBy, DateTimeOffset? DecidedAt)
{
    public static SuggestionResource Of(SuggestionView s) => new(
        s.Id, s.Version, s.Field, ApiAnswers.Word(s.Kind), s.Before, s.After, s.Prefix, s.Suffix, s.Gone, s.AuthorId is { } id ? new PersonRef(id, s.Author) : null, s.Author, s.By, s.Note,
        s.MadeAt, s.MadeOnRevision, ApiAnswers.Word(s.State), s.DecidedBy.Length > 0 ? s.DecidedBy : null, s.DecidedAt);
}

/// <summary>What became of a text that was sent.</summary>
/// <param name="Suggestions">Empty when all of it had been suggested before.</param>
/// <param name="Unplaced">What has no place in the text as it is now; nothing was kept of it.</param>
internal sealed record SuggestedResource(IReadOnlyList<SuggestionResource> Suggestions, IReadOnlyList<UnplacedChange> Unplaced);

/// <param name="Left">So many stay open: they overlap others, or their words are gone.</param>
internal sealed record DecidedResource(int Decided, int Left);

/// <summary>Either the whole field with <c>text</c> and what it was changed from (<c>version</c>, <c>revision</c> or <c>from</c>), or one change with <c>before</c> and <c>after</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SuggestionBody
{
    /// <summary>body (Markdown), title, summary, variants.bluesky. Left out: body.</summary>
    public string? Field { get; init; }

    /// <summary>The whole field as it should be. What differs becomes suggestions.</summary>
    public string? Text { get; init; }

    /// <summary>The text that was changed, when it is not there any more.</summary>
    public string? From { get; init; }

    /// <summary>Number of the revision that was changed.</summary>
    public int? Revision { get; init; }

    /// <summary>Version of the post whose text was changed.</summary>
    public int? Version { get; init; }

    /// <summary>One change: the words that shall go; empty for an insertion.</summary>
    public string? Before { get; init; }

    /// <summary>One change: the words that shall come; empty for a deletion.</summary>
    public string? After { get; init; }

    /// <summary>What stands before the words: needed for an insertion, and where they stand there more than once.</summary>
    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    /// <summary>Why; at most 1,000 characters.</summary>
    public string? Note { get; init; }
}

/// <summary>Which open suggestions: those of <c>ids</c>, narrowed by <c>kind</c> and <c>by</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SuggestionChoiceBody
{
    /// <summary>The suggestions that were seen; needed. One that came since is left open, and one that was decided since is passed over.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>insert, delete or replace.</summary>
    public string? Kind { get; init; }

    /// <summary>The <c>by</c> of a suggestion: all of that author.</summary>
    public string? By { get; init; }
}
