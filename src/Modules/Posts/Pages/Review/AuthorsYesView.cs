using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Steps;

namespace ContentHub.Posts.Pages.Review;

/// <summary>Why the author is asked: what others changed in what the post says.</summary>
/// <param name="Yours">The reader is the one who is asked.</param>
internal sealed record AuthorsYesView(Guid PostId, AuthorsYes Why, bool Yours)
{
    private const int Most = 8;

    public IReadOnlyList<ClassedEdit> Shown => [.. Why.Edits.Take(Most)];

    public int More => Math.Max(0, Why.Edits.Count - Most);
}
