using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Suggesting;

/// <summary>
/// Text in, suggestions out: the one road for the editor, the page without script, the API and guests. What was typed on an older text is
/// looked for in the present one; what has no place there is named and nothing is kept of it.
/// </summary>
internal sealed class SuggestChanges(HubDbContext db, SuggestionDesk desk, KeepSuggestions keep, FieldSource source)
{
    /// <summary>A share of what a comparison may cost: this is asked for by anybody who may read.</summary>
    private const long Cost = Effort.Most / 4;

    public async Task<Result<SuggestedChanges>> HandleAsync(Guid postId, SuggestedText said, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToSuggestAsync(postId, by, stop);
        return opened.Succeeded ? await IntoAsync(opened.Value, said, SuggestedBy.Person(by.Id), by, stop) : Result<SuggestedChanges>.Refused(opened.Errors);
    }

    /// <summary>The caller has asked for leave.</summary>
    public async Task<Result<SuggestedChanges>> IntoAsync(Post post, SuggestedText said, SuggestedBy by, Actor actor, CancellationToken stop)
    {
        if (source.Of(post.Content(), said.Field) is not { } present)
        {
            return new SuggestionFieldUnknown();
        }

        var longest = FieldSource.Longest(said.Field);
        if (Math.Max(said.Text?.Length ?? 0, said.From?.Length ?? 0) > longest * 2L)
        {
            return new SuggestionTextTooLong(longest);
        }

        var from = await FromAsync(post, said, present, stop);
        if (!from.Succeeded)
        {
            return Result<SuggestedChanges>.Refused(from.Errors);
        }

        var text = FieldSource.Clean(said.Field, said.Text);
        if (text.Length > longest)
        {
            return new SuggestionTextTooLong(longest);
        }

        var hunks = MakeHunks.Between(from.Value, text, new Effort(Cost, stop));
        return hunks.Count == 0 ? new SuggestionNothingChanged() : await PlaceAsync(post, said, from.Value, present, hunks, by, actor, stop);
    }

    private async Task<Result<SuggestedChanges>> PlaceAsync(
        Post post, SuggestedText said, string from, string present, IReadOnlyList<Hunk> hunks, SuggestedBy by, Actor actor, CancellationToken stop)
    {
        var map = from == present ? null : TextMap.Of(from, present, new Effort(Cost, stop));
        var placed = new List<Hunk>();
        var unplaced = new List<UnplacedChange>();
        foreach (var hunk in hunks)
        {
            if (Find(hunk, from, present, map) is { } at)
            {
                placed.Add(hunk with { At = at });
            }
            else
            {
                unplaced.Add(new UnplacedChange(hunk.Before, hunk.After));
            }
        }

        if (placed.Count == 0)
        {
            return SuggestionWordsGone.Of(unplaced);
        }

        var kept = await keep.HandleAsync(post, said.Field, placed, said.Note, said.Revision, by, actor, stop);
        return kept.Succeeded ? new SuggestedChanges(post.Id, kept.Value, unplaced) : Result<SuggestedChanges>.Refused(kept.Errors);
    }

    private static int? Find(Hunk hunk, string from, string present, TextMap? map) => map is null
        ? hunk.At
        : FindHunk.In(present, HunkSpot.Of(from, hunk.At, hunk.Before), hunk.Before.Length == 0 ? map.FindGap(hunk.At) : [map.Find(hunk.At, hunk.Before.Length) ?? -1]);

    private async Task<Result<string>> FromAsync(Post post, SuggestedText said, string present, CancellationToken stop)
    {
        if (said.From is { } given)
        {
            return FieldSource.Clean(said.Field, given);
        }

        if (said.Revision is { } number)
        {
            var revision = await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.PostId == post.Id && r.Number == number, stop);
            return revision is null ? new SuggestionRevisionGone() : source.Of(revision.Content(), said.Field) ?? present;
        }

        return said.Version is not { } version ? new SuggestionBaseMissing() : version == post.Version ? present : new SuggestionTextMovedOn();
    }
}
