using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Hunks;

namespace ContentHub.Posts.Suggesting;

/// <summary>One change, named by its words: for software that knows what it wants to change.</summary>
internal sealed class SuggestWords(SuggestionDesk desk, KeepSuggestions keep, FieldSource source)
{
    public async Task<Result<SuggestedChanges>> HandleAsync(Guid postId, SuggestedWords said, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToSuggestAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SuggestedChanges>.Refused(opened.Errors);
        }

        var post = opened.Value;
        if (source.Of(post.Content(), said.Field) is not { } text)
        {
            return new SuggestionFieldUnknown();
        }

        var (before, after) = (said.Before ?? "", FieldSource.Clean(said.Field, said.After));
        if (before == after || (before.Length == 0 && string.IsNullOrEmpty(said.Prefix) && string.IsNullOrEmpty(said.Suffix) && text.Length > 0))
        {
            return before == after ? new SuggestionNothingChanged() : new SuggestionWordsAmbiguous();
        }

        var words = said.Prefix + before + said.Suffix;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return SuggestionWordsGone.Of([new UnplacedChange(before, after)]);
        }

        if (words.Length > 0 && text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0)
        {
            return new SuggestionWordsAmbiguous();
        }

        var kept = await keep.HandleAsync(
            post, said.Field, [new Hunk(at + (said.Prefix?.Length ?? 0), before, after)], said.Note, null, SuggestedBy.Person(by.Id), by, stop);
        return kept.Succeeded ? new SuggestedChanges(post.Id, kept.Value, []) : Result<SuggestedChanges>.Refused(kept.Errors);
    }
}
