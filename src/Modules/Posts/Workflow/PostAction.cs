namespace ContentHub.Posts.Workflow;

/// <summary>What a person does with a post. Those of <see cref="PostWorkflow"/> are moves; the rest only stand in the history.</summary>
internal enum PostAction
{
    Submit,
    TakeBack,
    RequestChanges,
    Approve,
    Reopen,
    Archive,
    Create,
    HandOver,
    Trash,
    Restore,
    RestoreRevision,
    TakeOver,
    Correct,
}
