using ContentHub.Posts.Steps;

namespace ContentHub.Posts.Pages.Review;

internal static class TrackWords
{
    public static string Of(TrackStep step) => step.Place switch
    {
        TrackPlace.Done => "done",
        TrackPlace.Skipped => "skipped",
        TrackPlace.Now => step.Overdue ? "overdue" : "next",
        TrackPlace.Later => "later",
    };
}
