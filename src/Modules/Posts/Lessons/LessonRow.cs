using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Lessons;

/// <summary>What figures are made of.</summary>
internal sealed record LessonRow(Guid PostId, Guid AuthorId, DateTimeOffset At, bool Approved, int Edits, int Words, int Kept, IReadOnlyList<EditReason> Reasons);

/// <summary>Some time in figures.</summary>
/// <param name="Posts">That others decided on.</param>
/// <param name="Approved">Those of them that were approved.</param>
/// <param name="Untouched">Those that were approved and in which nobody changed a place.</param>
/// <param name="Per100">Edits per 100 words: 100 × edits ÷ words, where a post's words count once, as its author wrote them last; null without words.</param>
/// <param name="Stayed">Per cent of the author's words that still stand after the last decision on each post; null without words.</param>
/// <param name="Reasons">How many decisions named each, the most frequent first.</param>
internal sealed record WritingFigures(int Posts, int Approved, int Untouched, double? Per100, double? Stayed, IReadOnlyList<(EditReason Reason, int Times)> Reasons)
{
    public static WritingFigures Of(IReadOnlyCollection<LessonRow> rows)
    {
        var posts = rows.GroupBy(r => r.PostId).Select(g => (Last: g.OrderBy(r => r.At).Last(), Approved: g.Any(r => r.Approved), Edits: g.Sum(r => r.Edits))).ToList();
        var (edits, words) = (posts.Sum(p => p.Edits), posts.Sum(p => p.Last.Words));
        return new WritingFigures(
            posts.Count, posts.Count(p => p.Approved), posts.Count(p => p.Approved && p.Edits == 0),
            words == 0 ? null : 100.0 * edits / words, words == 0 ? null : 100.0 * posts.Sum(p => p.Last.Kept) / words,
            [.. rows.SelectMany(r => r.Reasons).GroupBy(r => r).Select(g => (g.Key, g.Count())).OrderByDescending(r => r.Item2).ThenBy(r => r.Key)]);
    }
}
