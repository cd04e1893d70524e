using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using static ContentHub.Posts.Contracts.PostStage;
using static ContentHub.Posts.Workflow.PostAction;

namespace ContentHub.Posts.Workflow;

/// <summary>
/// The editorial machine as data. Pages ask it for their buttons and use cases for leave, so the two cannot disagree.
/// <c>docs/modules/posts.md</c> holds the same table; a test compares them.
/// </summary>
internal static class PostWorkflow
{
    public static IReadOnlyList<PostTransition> Table { get; } =
    [
        new(Draft, Submit, InReview, PostsPermissions.Write, Whose.OwnOrEditors),
        new(ChangesRequested, Submit, InReview, PostsPermissions.Write, Whose.OwnOrEditors),
        new(InReview, TakeBack, Draft, PostsPermissions.Write, Whose.Own),
        new(InReview, RequestChanges, ChangesRequested, PostsPermissions.Review, NeedsReason: true),
        new(InReview, Approve, Approved, PostsPermissions.Approve, Whose.SomeoneElses),
        new(Approved, Correct, Draft, PostsPermissions.Write, Whose.OwnOrEditors),
        new(Approved, Reopen, Draft, PostsPermissions.Archive),
        new(Archived, Reopen, Draft, PostsPermissions.Archive),
        new(Approved, Archive, Archived, PostsPermissions.Archive),
        new(Draft, Archive, Archived, PostsPermissions.Archive),
    ];

    /// <summary>What this person may do with the post now; the buttons of its page.</summary>
    public static IReadOnlyList<PostTransition> For(Post post, Actor by) =>
        post.InTrash ? [] : [.. Table.Where(t => t.From == post.Stage && Objection(t, post, by) is null)];

    /// <summary>The row for an action, or why it can't be had: wrong state, missing permission and somebody else's post are different answers.</summary>
    public static Result<PostTransition> Ask(Post post, PostAction action, Actor by)
    {
        if (post.InTrash)
        {
            return new InTrash();
        }

        if (Table.FirstOrDefault(t => t.From == post.Stage && t.Action == action) is not { } row)
        {
            return new NotFromThisStage(action, post.Stage);
        }

        return Objection(row, post, by) is { } error ? Result<PostTransition>.Refused(error) : row;
    }

    /// <summary>The row for an action from where the post stands, whoever asks: for moves that a review policy allows or forbids.</summary>
    public static Result<PostTransition> FromHere(Post post, PostAction action, Actor by) =>
        post.InTrash ? new InTrash()
        : Table.FirstOrDefault(t => t.From == post.Stage && t.Action == action) is { } row ? row
        : new NotFromThisStage(action, post.Stage);

    private static Error? Objection(PostTransition row, Post post, Actor by)
    {
        if (!by.Can(row.Permission))
        {
            return new NotYours(row.Permission);
        }

        return row.Whose switch
        {
            Whose.Own when !by.IsSystem && !post.BelongsTo(by.Id) => new NotYourPost(),
            Whose.OwnOrEditors when !post.BelongsTo(by.Id) && !by.Can(PostsPermissions.EditAll) => new NotYourPost(),
            Whose.SomeoneElses when post.BelongsTo(by.Id) => new OwnApproval(),
            Whose.Anyones or Whose.Own or Whose.OwnOrEditors or Whose.SomeoneElses => null,
        };
    }
}
