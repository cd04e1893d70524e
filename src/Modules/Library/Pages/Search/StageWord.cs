using ContentHub.Posts.Contracts;

namespace ContentHub.Library.Pages.Search;

/// <summary>A post's state as people say it, and the badge's variant.</summary>
internal static class StageWord
{
    public static (string Variant, string Word) Of(PostStage stage) => stage switch
    {
        PostStage.Draft => ("draft", "Draft"),
        PostStage.InReview => ("review", "In review"),
        PostStage.ChangesRequested => ("changes", "Changes asked"),
        PostStage.Approved => ("approved", "Approved"),
        PostStage.Archived => ("archived", "Archived"),
    };
}
