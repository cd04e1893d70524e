using ContentHub.Data;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Hunks;

/// <summary>
/// Called when a post is about to be saved: the places of open suggestions move along with their words, in the same unit of work. What is not
/// found stays as it was, so that it is found again when the words come back.
/// </summary>
internal sealed class FollowHunks(HubDbContext db, FieldSource source)
{
    /// <summary>A save is made every second: a tenth of what a comparison may cost.</summary>
    private const long Cost = Effort.Most / 10;

    public async Task HandleAsync(Guid postId, PostContent was, PostContent now, CancellationToken stop)
    {
        var open = await db.Set<Suggestion>().Where(s => s.PostId == postId && s.State == SuggestionState.Open).Select(s => new { s.Id, s.Before, s.After }).ToDictionaryAsync(s => s.Id, s => (s.Before, s.After), stop);
        if (open.Count == 0)
        {
            return;
        }

        var places = await db.Set<SuggestionPlace>().Where(p => p.PostId == postId).ToListAsync(stop);
        foreach (var field in places.Where(p => open.ContainsKey(p.SuggestionId)).GroupBy(p => p.Field))
        {
            if (source.Of(was, field.Key) is { } old && source.Of(now, field.Key) is { } text && old != text)
            {
                var map = TextMap.Of(old, text, new Effort(Cost, stop));
                foreach (var place in field)
                {
                    Move(place, open[place.SuggestionId], old, text, map);
                }
            }
        }
    }

    private static void Move(SuggestionPlace place, (string Before, string After) words, string old, string text, TextMap map)
    {
        var (before, after) = words;
        var spot = new HunkSpot(place.At, before, place.Prefix, place.Suffix);
        IEnumerable<int> hints = FindHunk.In(old, spot) is { } at ? before.Length == 0 ? map.FindGap(at).ToList() : [map.Find(at, before.Length) ?? -1] : [];
        // Words that were put in here move nothing: behind them the place would look the same, and they would count as missing.
        int? putIn = before.Length == 0 ? hints.Where(h => text.AsSpan(h).StartsWith(after, StringComparison.Ordinal)).Select(h => (int?)h).FirstOrDefault() : null;
        if ((putIn ?? FindHunk.In(text, spot, hints)) is { } found)
        {
            var now = HunkSpot.Of(text, found, before);
            (place.At, place.Prefix, place.Suffix) = (now.At, now.Prefix, now.Suffix);
        }
    }
}
