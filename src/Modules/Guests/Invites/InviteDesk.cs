using ContentHub.Data;
using ContentHub.Guests.Contracts;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Invites;

/// <summary>Who may ask guests about a post, and see whom else was asked: the permission, for one's own posts or for those one may edit or approve.</summary>
internal sealed class InviteDesk(HubDbContext db, IPosts posts)
{
    public async Task<Result<PostView>> OpenAsync(Guid postId, Actor by, CancellationToken stop)
    {
        var found = await posts.FindAsync(postId, by, stop);
        if (!found.Succeeded)
        {
            return found;
        }

        var post = found.Value;
        var own = (post.AuthorId == by.Id || post.HolderId == by.Id) && by.Can(PostsPermissions.Write);
        return (by.Can(GuestsPermissions.Invite), own || by.Can(PostsPermissions.EditAll) || by.Can(PostsPermissions.Approve)) switch
        {
            (false, _) => new NotYours(GuestsPermissions.Invite),
            (_, false) => new NotYoursToShow(),
            _ => post,
        };
    }

    /// <summary>An invitation of exactly this post.</summary>
    public async Task<Result<(PostView Post, Invitation Invitation)>> OpenAsync(Guid postId, Guid invitationId, Actor by, CancellationToken stop)
    {
        var opened = await OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<(PostView, Invitation)>.Refused(opened.Errors);
        }

        return await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == invitationId && i.PostId == postId, stop) is { } invitation
            ? (opened.Value, invitation)
            : new NotThere("invitation");
    }
}
