using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Writing;

/// <summary>Posts as documents that people comment on.</summary>
internal sealed class PostComments(HubDbContext db, PostDesk desk, PostDocument document, PostText text, CutRevision revisions) : ICommentableDocument
{
    public string Kind => PostDocument.Name;

    public Permission Needs => PostsPermissions.Comment;

    /// <summary>Without the text: asked every few seconds.</summary>
    public Task<bool> MayReadAsync(Guid id, Actor actor, CancellationToken stop) =>
        db.Set<Post>().Where(p => p.Id == id).Where(PostAccess.Readable(actor)).AnyAsync(stop);

    public Task<bool> MayEditAsync(Guid id, Actor actor, CancellationToken stop) => document.MayEditAsync(id, actor, stop);

    public async Task<CommentableDocument?> OpenAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return null;
        }

        var post = opened.Value;
        return new CommentableDocument(
            post.Title, text.Fields(post.Content()), await EditionAsync(post, stop), Closed(post), [.. new[] { post.AuthorId, post.HolderId }.Distinct()]);
    }

    public async Task<IReadOnlyList<Actor>> ReadersAsync(Guid id, IReadOnlyList<Actor> among, CancellationToken stop) =>
        await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is { } post ? [.. among.Where(a => PostAccess.MayRead(post, a))] : [];

    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop) =>
        await db.Set<Post>().Where(p => ids.Contains(p.Id)).Where(PostAccess.Readable(by)).Select(p => new { p.Id, p.Title }).ToDictionaryAsync(p => p.Id, p => p.Title, stop);

    public PageLink LinkTo(Guid id, Guid threadId) => PageLink.To("/Editor/Index", ("id", id)) with { Fragment = $"comment-{threadId}" };

    /// <summary>While it is in review or approved, what is read is a revision; unless the text went on from there.</summary>
    private async Task<string?> EditionAsync(Post post, CancellationToken stop) =>
        post is { Stage: PostStage.InReview or PostStage.Approved, CurrentRevisionId: { } revision }
        && await db.Set<Revision>().Where(r => r.Id == revision).Select(r => new { r.Number, r.Hash }).SingleOrDefaultAsync(stop) is { } cut
        && cut.Hash == await revisions.HashAsync(post, post.Content(), stop)
            ? $"revision {cut.Number}"
            : null;

    private static string? Closed(Post post) => post switch
    {
        { InTrash: true } => "This post is in the trash. Restore it to go on talking about it.",
        { Stage: PostStage.Archived } => "This post is archived. Reopen it to go on talking about it.",
        _ => null,
    };
}
