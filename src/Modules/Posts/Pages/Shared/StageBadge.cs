using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Shared;

/// <summary>A post's stage as a badge: a word and the variant of the CSS block.</summary>
internal sealed record StageBadge(string Word, string Variant)
{
    public static StageBadge Of(PostView post, PublicationNote? note = null) => post switch
    {
        { InTrash: true } => new("In the trash", "archived"),
        { Stage: PostStage.Approved } when note is not null => new(note.Label, note.Stage),
        { Stage: var stage } => Of(stage),
    };

    public static StageBadge Of(PostStage stage) => stage switch
    {
        PostStage.Draft => new("Draft", "draft"),
        PostStage.InReview => new("In review", "review"),
        PostStage.ChangesRequested => new("Changes asked for", "changes"),
        PostStage.Approved => new("Approved", "approved"),
        PostStage.Archived => new("Archived", "archived"),
    };
}
