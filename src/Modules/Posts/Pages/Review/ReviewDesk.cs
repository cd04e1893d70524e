using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Markdown;
using ContentHub.Posts.Networks;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Posts.Pages.Review;

/// <summary>What the review page shows: the post as it will look, and everything that is signed with it.</summary>
/// <param name="Open">What the checks found and nobody let stay.</param>
/// <param name="DecidedBefore">There is a last time to compare with.</param>
internal sealed record ReviewView(PostDetails Details, RenderedPost Rendered, IReadOnlyList<SaveAnswer.Check> Open, IReadOnlyList<VariantLine> Variants,
    bool DecidedBefore, CommentList Comments, ReviewTrack Track, SuggestionList Suggestions)
{
    public string ShortHash => Details.Hash.Length > 15 ? Details.Hash[..15] : Details.Hash;

    public bool May(PostAction action) => Details.Actions.Any(a => a.Action == action);
}

/// <summary>Puts together what the review page shows.</summary>
internal sealed class ReviewDesk(PostDetailsQuery details, RenderPost render, ExaminePost examine, ReadVariants variants, ComparePost compare, ReadThreads comments, ReadTrack track, ReadSuggestions suggestions)
{
    public async Task<Result<ReviewView>> OpenAsync(Guid id, PathString root, Actor by, CancellationToken stop)
    {
        var found = await details.HandleAsync(id, by, stop);
        if (!found.Succeeded)
        {
            return Result<ReviewView>.Refused(found.Errors);
        }

        var content = found.Value.Content;
        return new ReviewView(
            found.Value, await render.HandleAsync(content, root, stop), SaveAnswer.Open(await examine.HandleAsync(id, content, stop)), await variants.HandleAsync(id, content, stop),
            await compare.DecidedBeforeAsync(id, stop),
            (await comments.HandleAsync(PostDocument.Name, id, CommentFilter.Open, null, ReadThreads.Size, by, stop)).Value,
            (await track.HandleAsync(id, by, stop)).Value,
            (await suggestions.HandleAsync(id, SuggestionFilter.Open, null, ReadSuggestions.Size, by, stop)).Value);
    }
}
