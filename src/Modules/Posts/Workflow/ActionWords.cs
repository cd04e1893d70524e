namespace ContentHub.Posts.Workflow;

/// <summary>Actions as they stand in a sentence.</summary>
internal static class ActionWords
{
    public static string Verb(PostAction action) => action switch
    {
        PostAction.Submit => "submitting it",
        PostAction.TakeBack => "taking it back",
        PostAction.RequestChanges => "asking for changes",
        PostAction.Approve => "approving it",
        PostAction.Reopen => "reopening it",
        PostAction.Archive => "archiving it",
        PostAction.Create => "creating it",
        PostAction.HandOver => "handing it over",
        PostAction.Trash => "moving it to the trash",
        PostAction.Restore => "restoring it",
        PostAction.RestoreRevision => "restoring an earlier revision",
        PostAction.TakeOver => "taking over",
        PostAction.Correct => "correcting it",
    };

    /// <summary>Past tense for audit and history: <c>approved</c>.</summary>
    public static string Done(PostAction action) => action switch
    {
        PostAction.Submit => "submitted",
        PostAction.TakeBack => "taken-back",
        PostAction.RequestChanges => "changes-requested",
        PostAction.Approve => "approved",
        PostAction.Reopen => "reopened",
        PostAction.Archive => "archived",
        PostAction.Create => "created",
        PostAction.HandOver => "handed-over",
        PostAction.Trash => "trashed",
        PostAction.Restore => "restored",
        PostAction.RestoreRevision => "revision-restored",
        PostAction.TakeOver => "taken-over",
        PostAction.Correct => "corrected",
    };
}
