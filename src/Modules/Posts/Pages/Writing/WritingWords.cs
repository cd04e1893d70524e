using System.Globalization;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Pages.Learning;

namespace ContentHub.Posts.Pages.Writing;

/// <summary>Figures in sentences.</summary>
internal static class WritingWords
{
    public static string Per100(WritingFigures figures) => figures.Per100 is { } edits ? LessonWords.Number(edits) : "–";

    public static string Stayed(WritingFigures figures) => figures.Stayed is { } stayed ? LessonWords.Percent(stayed) : "–";

    public static string Posts(int posts) => posts == 1 ? "1 post" : $"{posts} posts";

    /// <summary>How it compares with the time before: "3.4 in the 90 days before".</summary>
    public static string Before(WritingFigures before) => before.Per100 is { } edits ? $"{LessonWords.Number(edits)} in the 90 days before" : "nothing to compare with yet";

    public static string Month(DateOnly first) => first.ToString("MMM", CultureInfo.InvariantCulture);

    public static string LongMonth(DateOnly first) => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Height of a bar, 0 to 100, beside the highest of all.</summary>
    public static string Bar(double? value, double highest) => value is null || highest <= 0 ? "0" : Math.Max(2, 100 * value.Value / highest).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Rest(double? value, double highest) => (100 - double.Parse(Bar(value, highest), CultureInfo.InvariantCulture)).ToString("0.#", CultureInfo.InvariantCulture);
}
