using ContentHub.Media.Contracts;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Interviews;
using ContentHub.Posts.Networks;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>What the writing page shows besides the form itself.</summary>
/// <param name="HeldBy">Somebody else who is writing here now.</param>
/// <param name="HasLessons">There is a page for this person on what changed, and why.</param>
internal sealed record EditorView(
    PostDetails Details, string? HeldBy, NextStep? Next, IReadOnlyList<Examined> Checks, IReadOnlyList<VariantLine> Variants,
    AssetView? Cover, TextFigures Figures, IReadOnlyList<EditorPanelTab> Tabs, PublicationNote? Note, CommentList Comments, GuideView? Guide, ReviewTrack Track, SuggestionList Suggestions, bool HasLessons)
{
    public Guid Id => Details.Post.Id;

    public bool ReadOnly => HeldBy is not null || Details.EditObjection is not null;

    public string? WhyReadOnly => HeldBy is null ? Details.EditObjection?.Message : null;

    public bool May(PostAction action) => Details.Actions.Any(a => a.Action == action);
}
