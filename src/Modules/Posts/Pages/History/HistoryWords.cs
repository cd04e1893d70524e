using ContentHub.Posts.History;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Pages.History;

/// <summary>A line of the history as the rest of a sentence after the person's name.</summary>
internal static class HistoryWords
{
    public static string Of(HistoryLine line) => line switch
    {
        { Reason: { } reason } => $"cut revision {line.RevisionNumber} {Why(reason)}",
        { Action: PostAction.Submit } => $"submitted revision {line.RevisionNumber} for review",
        { Action: PostAction.TakeBack } => "took it back",
        { Action: PostAction.RequestChanges } => "asked for changes",
        { Action: PostAction.Approve, Completes: true } => $"completed the approval of revision {line.RevisionNumber}",
        { Action: PostAction.Approve } => $"approved revision {line.RevisionNumber}",
        { Action: PostAction.Correct } => "took it up to correct it",
        { Action: PostAction.Reopen } => "reopened it",
        { Action: PostAction.Archive } => "archived it",
        { Action: PostAction.Create } => "started it",
        { Action: PostAction.HandOver } => "handed it over",
        { Action: PostAction.Trash } => "moved it to the trash",
        { Action: PostAction.Restore } => "restored it from the trash",
        { Action: PostAction.TakeOver } => "took over writing",
        { Action: PostAction.RestoreRevision } => "made an earlier revision the text again",
        _ => "changed it",
    };

    public static string Tone(HistoryLine line) => line.Action switch
    {
        PostAction.Approve => "timeline__item--ok",
        PostAction.RequestChanges => "timeline__item--warn",
        PostAction.Trash => "timeline__item--danger",
        _ => "",
    };

    public static string Why(CutReason reason) => reason switch
    {
        CutReason.Submitted => "for the review",
        CutReason.Approved => "that was signed",
        CutReason.Restored => "of the restored text",
        CutReason.BeforeAnotherEdit => "before somebody else went on",
        CutReason.BeforeOverwriting => "before other words were saved over it",
        CutReason.ForGuest => "for a guest to look at",
        CutReason.SentBack => "that was sent back",
    };
}
