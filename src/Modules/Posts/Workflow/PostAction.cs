namespace ContentHub.Posts.Workflow;

/// <summary>What a person does with a post. The first six are moves of <see cref="PostWorkflow"/>; the rest only stand in the history.</summary>
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
}
