using System.Globalization;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Pages.History;

namespace ContentHub.Posts.Pages.Compare;

/// <summary>What the page calls a state of the post.</summary>
internal static class CompareWords
{
    public static string Of(RevisionChoice? choice) => choice is null ? "Now" : $"Revision {choice.Number}";

    public static string Inside(RevisionChoice? choice) => choice is null ? "now" : $"revision {choice.Number}";

    /// <summary>A line of a list to choose from, with the time in the person's zone.</summary>
    public static string Line(RevisionChoice choice, string zone)
    {
        var at = Zones.In(choice.At, zone);
        return $"Revision {choice.Number}, {at.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)}, {HistoryWords.Why(choice.Reason)}";
    }

    public static string More(int hidden) => hidden == 1 ? "1 more is not shown." : $"{hidden} more are not shown.";
}
