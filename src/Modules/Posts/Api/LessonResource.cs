using ContentHub.Http.Api;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;

namespace ContentHub.Posts.Api;

/// <param name="Approved">The review ended with this decision.</param>
/// <param name="Edits">Places that differ; 0 when only a reason was given, or when it was approved as it was written.</param>
/// <param name="Words">Of the text before.</param>
/// <param name="Kept">Those of them that still stand.</param>
/// <param name="From">Number of the revision before; both can be compared.</param>
internal sealed record LessonResource(
    Guid Id, DateTimeOffset At, string GivenBy, IReadOnlyList<string> Editors, bool Approved, int Edits, int Words, int Kept, IReadOnlyList<string> Reasons, string Note, string SaidBy, int From, int To, int Version)
{
    public static LessonResource Of(LessonView l) =>
        new(l.Id, l.At, l.GivenBy, l.Editors, l.Approved, l.Edits, l.Words, l.Kept, Names(l.Reasons), l.Note, l.SaidBy, l.From, l.To, l.Version);

    public static IReadOnlyList<string> Names(IReadOnlyList<EditReason> reasons) => [.. reasons.Select(ApiAnswers.Word)];
}

/// <param name="EditsPer100Words">100 × edits ÷ words; null without words.</param>
/// <param name="WordsStayed">Per cent; null without words.</param>
internal sealed record FiguresResource(int Posts, int Approved, int ApprovedUntouched, double? EditsPer100Words, double? WordsStayed, IReadOnlyList<ReasonResource> Reasons)
{
    public static FiguresResource Of(WritingFigures f) => new(f.Posts, f.Approved, f.Untouched, Short(f.Per100), Short(f.Stayed), [.. f.Reasons.Select(r => new ReasonResource(ApiAnswers.Word(r.Reason), r.Times))]);

    private static double? Short(double? figure) => figure is { } exact ? Math.Round(exact, 2) : null;
}

internal sealed record ReasonResource(string Reason, int Times);

internal sealed record MonthResource(DateOnly Month, FiguresResource Figures);

internal sealed record WritingLineResource(Guid PostId, Guid LessonId, string Title, DateTimeOffset At, bool Approved, int Edits, int Words, IReadOnlyList<string> Reasons);

/// <param name="Now">The last 90 days.</param>
/// <param name="Before">The 90 days before.</param>
/// <param name="Months">Twelve, the oldest first.</param>
internal sealed record WritingResource(FiguresResource Now, FiguresResource Before, IReadOnlyList<MonthResource> Months, ApiPage<WritingLineResource> Lessons)
{
    public static WritingResource Of(WritingTrend w) => new(
        FiguresResource.Of(w.Now), FiguresResource.Of(w.Before), [.. w.Months.Select(m => new MonthResource(m.First, FiguresResource.Of(m.Figures)))],
        new ApiPage<WritingLineResource>([.. w.Lines.Items.Select(l => new WritingLineResource(l.PostId, l.LessonId, l.Title, l.At, l.Approved, l.Edits, l.Words, LessonResource.Names(l.Reasons)))], w.Lines.Next));
}

/// <param name="Now">Null when the figures would tell about single people.</param>
internal sealed record TeamWritingResource(string Team, FiguresResource? Now, FiguresResource? Before)
{
    public static TeamWritingResource Of(TeamWriting t) => new(t.Name, t.Now is null ? null : FiguresResource.Of(t.Now), t.Before is null ? null : FiguresResource.Of(t.Before));
}
