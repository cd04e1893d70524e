using System.Linq.Expressions;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Drafts;

/// <summary>
/// Who may read and change a post. Every read path asks here: lists with <see cref="Readable"/> inside the query, single posts with <see cref="MayRead"/>.
/// </summary>
internal static class PostAccess
{
    /// <summary>
    /// Those who read everybody's drafts see all; who writes sees their own, what they hold and what is approved; who reviews or approves sees what waits for it.
    /// The trash is seen by its owners and by those who see all.
    /// </summary>
    public static Expression<Func<Post, bool>> Readable(Actor by)
    {
        if (by.Can(PostsPermissions.ReadAll))
        {
            return post => true;
        }

        var (id, writes, reviews) = (by.Id, by.Can(PostsPermissions.Write), Reviews(by));
        return (writes, reviews) switch
        {
            (true, true) => post => post.AuthorId == id || post.HolderId == id
                || (post.TrashedAt == null && (post.Stage == PostStage.Approved || post.Stage == PostStage.InReview)),
            (true, false) => post => post.AuthorId == id || post.HolderId == id || (post.TrashedAt == null && post.Stage == PostStage.Approved),
            (false, true) => post => post.TrashedAt == null && post.Stage == PostStage.InReview,
            (false, false) => post => false,
        };
    }

    /// <summary>
    /// The same for people who do not read all, as separate reasons that each have an index; reasons that a filter rules out are left away.
    /// </summary>
    public static IEnumerable<Expression<Func<Post, bool>>> Reasons(Actor by, PostStage? stage, Guid? author, bool trash)
    {
        var id = by.Id;
        if (by.Can(PostsPermissions.Write) && (author is null || author == id))
        {
            yield return post => post.AuthorId == id;
        }

        if (by.Can(PostsPermissions.Write))
        {
            yield return post => post.HolderId == id;
        }

        if (by.Can(PostsPermissions.Write) && !trash && (stage ?? PostStage.Approved) == PostStage.Approved)
        {
            yield return post => post.Stage == PostStage.Approved;
        }

        if (Reviews(by) && !trash && (stage ?? PostStage.InReview) == PostStage.InReview)
        {
            yield return post => post.Stage == PostStage.InReview;
        }
    }

    /// <summary>The same for one post.</summary>
    public static bool MayRead(Post post, Actor by) =>
        by.Can(PostsPermissions.ReadAll)
        || (by.Can(PostsPermissions.Write) && (post.BelongsTo(by.Id) || (!post.InTrash && post.Stage == PostStage.Approved)))
        || (Reviews(by) && !post.InTrash && post.Stage == PostStage.InReview);

    /// <summary>Why this person may not change the words now; null when they may.</summary>
    public static Error? EditObjection(Post post, Actor by)
    {
        var own = post.BelongsTo(by.Id) && by.Can(PostsPermissions.Write);
        if (!own && !by.Can(PostsPermissions.EditAll))
        {
            return post.BelongsTo(by.Id) ? new NotYours(PostsPermissions.Write) : new NotYours(PostsPermissions.EditAll);
        }

        if (post.InTrash)
        {
            return new InTrash();
        }

        return post.Stage switch
        {
            PostStage.Draft or PostStage.ChangesRequested => null,
            PostStage.InReview => own ? new TakeItBackFirst() : null,
            PostStage.Approved or PostStage.Archived => new ReopenFirst(post.Stage),
        };
    }

    private static bool Reviews(Actor by) => by.Can(PostsPermissions.Review) || by.Can(PostsPermissions.Approve);
}
