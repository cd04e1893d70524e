using ContentHub.Kernel.Texts;
using System.Globalization;
using ContentHub.Posts.Lessons;

namespace ContentHub.Posts.Pages.Learning;

/// <summary>A lesson in sentences.</summary>
internal static class LessonWords
{
    public static string Headline(LessonView lesson) => lesson.Edits switch
    {
        > 0 => $"{Names(lesson)} changed {Places(lesson.Edits)}",
        0 when lesson.Approved => "Approved as it was written",
        _ => $"{lesson.GivenBy} said what to look at",
    };

    public static string Decision(LessonView lesson) => lesson.Approved ? $"{lesson.GivenBy} approved it" : $"{lesson.GivenBy} decided on it";

    public static string Measure(LessonView lesson) => lesson.Words == 0 || lesson.Edits == 0 ? ""
        : $"{Number(100.0 * lesson.Edits / lesson.Words)} per 100 words; {Percent(100.0 * lesson.Kept / lesson.Words)} of the words stayed.";

    public static string Places(int edits) => edits == 1 ? "1 place" : $"{edits} places";

    public static string Number(double figure) => figure.ToString(figure >= 10 ? "0" : "0.#", CultureInfo.InvariantCulture);

    /// <summary>Never "100 %" while a word is gone.</summary>
    public static string Percent(double figure) => $"{(figure is > 99 and < 100 ? 99 : Math.Round(figure)).ToString("0", CultureInfo.InvariantCulture)} %";

    private static string Names(LessonView lesson) => lesson.Editors.Count == 0 ? "Others" : WordList.Join(lesson.Editors);
}
