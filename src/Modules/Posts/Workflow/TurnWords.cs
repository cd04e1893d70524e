using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Workflow;

/// <summary>Whose turn it is, in a sentence for the person who reads it.</summary>
internal static class TurnWords
{
    public static string Of(Post post, Actor by, string holder)
    {
        var yours = post.HolderId == by.Id;
        return post switch
        {
            { InTrash: true } => "In the trash.",
            { Stage: PostStage.Draft } => yours ? "Your turn: write it and submit it." : $"{holder} is writing.",
            { Stage: PostStage.ChangesRequested } => yours ? "Your turn: changes were asked for." : $"Waits for {holder} to make changes.",
            { Stage: PostStage.InReview } => MayApprove(post, by) ? "Your turn: it waits for a review." : "Waits for a review.",
            { Stage: PostStage.Approved } => "Approved.",
            _ => "Archived.",
        };
    }

    private static bool MayApprove(Post post, Actor by) => PostWorkflow.For(post, by).Any(t => t.Action is PostAction.Approve or PostAction.RequestChanges);
}
