using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Suggestions;

namespace ContentHub.Posts.Suggesting;

internal sealed record SuggestionNothingChanged() : Error(
    "suggestion.nothing-changed", "These are the words that stand there already. Change something first.", ErrorKind.Invalid, "Text");

internal sealed record SuggestionFieldUnknown() : Error(
    "suggestion.field-unknown", "There is no such part of this post to suggest other words for.", ErrorKind.Invalid, "Field");

internal sealed record SuggestionNotNow(string Why) : Error("suggestion.not-now", Why, ErrorKind.Conflict);

internal sealed record SuggestionBaseMissing() : Error(
    "suggestion.base-missing", "Say which text was changed: the version of the post, a revision, or the text itself.", ErrorKind.Invalid, "Version");

internal sealed record SuggestionTextMovedOn() : Error(
    "suggestion.text-moved-on", "The text was changed since you read it. Send the text that you began with too, or begin with the present one.", ErrorKind.Conflict, "Version");

internal sealed record SuggestionRevisionGone() : Error(
    "suggestion.revision-unknown", "This post has no such revision.", ErrorKind.Invalid, "Revision");

internal sealed record SuggestionWordsGone(string Words) : Error(
    "suggestion.words-gone", $"The text it refers to is gone or was changed: “{Words}”. Nothing was done.", ErrorKind.Conflict, "Text")
{
    private const int Shown = 80;

    /// <summary>Names the first places that are gone.</summary>
    public static SuggestionWordsGone Of(IEnumerable<UnplacedChange> changes) =>
        new(string.Join("”, “", changes.Take(3).Select(c => Short(c.Before.Trim().Length > 0 ? c.Before : c.After))));

    private static string Short(string words) => Kernel.Texts.PlainText.Beginning(words.Trim(), Shown);
}

internal sealed record SuggestionWordsAmbiguous() : Error(
    "suggestion.words-ambiguous", "These words stand there more than once. Say what stands before and after them.", ErrorKind.Invalid, "Before");

internal sealed record SuggestionTooLarge() : Error(
    "suggestion.too-large", $"One suggestion holds at most {Suggestion.LongestWords:N0} characters. Suggest a long change part by part.", ErrorKind.TooLarge, "Text");

internal sealed record SuggestionTextTooLong(int Longest) : Error(
    "suggestion.text-too-long", $"This part has at most {Longest:N0} characters.", ErrorKind.TooLarge, "Text");

internal sealed record SuggestionNoteTooLong() : Error(
    "suggestion.note-too-long", $"A note has at most {Suggestion.LongestNote:N0} characters.", ErrorKind.TooLarge, "Note");

internal sealed record SuggestionTooMany() : Error(
    "suggestion.too-many", $"At most {KeepSuggestions.MostOpen:N0} suggestions are open in a post, and at most {KeepSuggestions.MostAtOnce:N0} are sent at once. Decide about some first, or comment.", ErrorKind.Conflict);

internal sealed record SuggestionDecided(string State) : Error(
    "suggestion.decided-already", $"This suggestion was {State} already.", ErrorKind.Conflict);

internal sealed record SuggestionNotYourOwn() : Error(
    "suggestion.not-your-own", "Only whoever made a suggestion may take it back. You can reject it.", ErrorKind.Forbidden);

internal sealed record SuggestionNotTaken() : Error(
    "suggestion.not-in-text", "The saved text does not have these words yet. Save it first.", ErrorKind.Conflict);

internal sealed record SuggestionsNone() : Error(
    "suggestion.none", "There is no open suggestion of this kind.", ErrorKind.Conflict);
