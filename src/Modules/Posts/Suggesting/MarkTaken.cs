using System.Text.RegularExpressions;
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
internal sealed partial class MarkTaken(HubDbContext db, PostDesk posts, SuggestionDesk desk, FieldSource source, RecordDecision record)
{
    /// <summary>So many letters know a line.</summary>
    private const int Enough = 12;

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

    /// <summary>The new words stand at the place of the old ones, or, where that is gone, between its neighbours: a sentence that was rewritten took nothing.</summary>
    private static bool Has(string text, Suggestion suggestion, SuggestionPlace place)
    {
        if (ApplyHunks.Place(text, suggestion, place) is { } at)
        {
            return suggestion.After.Length > 0 && text.AsSpan(at).StartsWith(suggestion.After, StringComparison.Ordinal);
        }

        var (has, wanted) = (Letters($"\n{text}\n"), Wanted(suggestion, place));
        return wanted.Length > 1 ? has.Contains(wanted, StringComparison.Ordinal) : has == wanted;
    }

    /// <summary>The new words in their line. Where that says too little, or lines went, all that is known stands around them.</summary>
    private static string Wanted(Suggestion suggestion, SuggestionPlace place)
    {
        var (left, right) = (place.Prefix.Length > 0 ? place.Prefix : "\n", place.Suffix.Length > 0 ? place.Suffix : "\n");
        var line = Letters(left[Math.Max(0, left.LastIndexOf('\n'))..] + suggestion.After + right[..(right.IndexOf('\n') is >= 0 and var end ? end + 1 : right.Length)]);
        var linesWent = suggestion.Before.Contains('\n', StringComparison.Ordinal) && Letters(suggestion.After).Trim().Length == 0;
        return line.Length >= Enough && !linesWent ? line : Letters(left + suggestion.After + right);
    }

    /// <summary>Letters, digits and line ends: an editor may write the same in other marks.</summary>
    private static string Letters(string text) => NoLetters().Replace(text, between => between.ValueSpan.Contains('\n') ? "\n" : "");

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex NoLetters();
}
