using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Drafts;

/// <summary>Posts without their bodies, for lists.</summary>
internal static class PostRow
{
    public static IQueryable<PostView> AsViews(this IQueryable<Post> posts) => posts.AsNoTracking().Select(p => new PostView(
        p.Id, p.Title, p.Slug, p.Stage, p.AuthorId, p.HolderId, p.ApprovedRevisionId, p.Version, p.Language, Post.TagsOf(p.TagList), p.UpdatedAt, p.TrashedAt != null));
}
