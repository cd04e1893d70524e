using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Drafts;

/// <summary>Stages as they stand in a sentence.</summary>
internal static class StageWords
{
    public static string Of(PostStage stage) => stage switch
    {
        PostStage.Draft => "a draft",
        PostStage.InReview => "in review",
        PostStage.ChangesRequested => "sent back for changes",
        PostStage.Approved => "approved",
        PostStage.Archived => "archived",
    };
}
