using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Hunks;

namespace ContentHub.Posts.Writing;

/// <summary>Comments and suggestions move along with the words of a post that is about to be saved.</summary>
internal sealed class FollowPost(FollowText follow, PostText text, FollowHunks hunks)
{
    public async Task HandleAsync(Post post, PostContent content, CancellationToken stop)
    {
        await follow.HandleAsync(PostDocument.Name, post.Id, () => text.Fields(content), stop);
        await hunks.HandleAsync(post.Id, post.Content(), content, stop);
    }
}
