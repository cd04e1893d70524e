using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Writing;

/// <summary>Comments move along with the words of a post that is about to be saved.</summary>
internal sealed class FollowPost(FollowText follow, PostText text)
{
    public Task HandleAsync(Post post, PostContent content, CancellationToken stop) =>
        follow.HandleAsync(PostDocument.Name, post.Id, () => text.Fields(content), stop);
}
