using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Interviews;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Networks;
using ContentHub.Posts.Pages.Comments;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>Puts together what the writing page shows, and says what its one button does.</summary>
internal sealed class EditorDesk(
    PostDetailsQuery details, HoldDesk holds, ExaminePost examine, ReadVariants variants, MeasureText measure, ReadGuide guide, IMedia media, ReviewOutlook outlook, ReadTrack track,
    IEnumerable<EditorPanelTab> tabs, IEnumerable<IPostSteps> steps, IEnumerable<IPublicationNotes> notes, ReadThreads comments, ReadSuggestions suggestions, LessonDesk lessons)
{
    /// <param name="typed">What stands in the form after a refusal; null shows what is stored.</param>
    public async Task<Result<EditorView>> OpenAsync(Guid id, EditorForm? typed, Actor by, CancellationToken stop)
    {
        var found = await details.HandleAsync(id, by, stop);
        if (!found.Succeeded)
        {
            return Result<EditorView>.Refused(found.Errors);
        }

        var post = found.Value;
        var content = typed?.Onto(post.Content) ?? post.Content;
        var heldBy = post.EditObjection is null && await holds.WhoAsync(PostDocument.Name, id, by, stop) is { Mine: false } other ? other.Name : null;
        var open = await comments.HandleAsync(PostDocument.Name, id, CommentFilter.Open, null, ReadThreads.Size, by, stop);
        var review = (await track.HandleAsync(id, by, stop)) is { Succeeded: true } told ? told.Value : ReviewTrack.None(id);
        var note = notes.FirstOrDefault() is { } source ? (await source.ForAsync([id], by, stop)).GetValueOrDefault(id) : null;
        return new EditorView(
            post, heldBy, heldBy is null ? await NextAsync(post, review.IsLast, open.Value.Open, by, stop) : null, await examine.HandleAsync(id, content, stop), await variants.HandleAsync(id, content, stop),
            content.Cover is { } cover ? await media.FindAsync(cover.AssetId, stop) : null, measure.Of(content),
            [.. tabs.OrderBy(t => t.Order)], note, open.Value, await guide.HandleAsync(id, content.Body, stop),
            review, (await suggestions.HandleAsync(id, SuggestionFilter.Open, null, ReadSuggestions.Size, by, stop)).Value, await lessons.AnyAsync(id, by, stop));
    }

    private async Task<NextStep?> NextAsync(PostDetails post, bool signs, int openComments, Actor by, CancellationToken stop)
    {
        bool May(PostAction action) => post.Actions.Any(a => a.Action == action);
        if (May(PostAction.Approve))
        {
            return new NextStep(NextStepKind.WithText, signs ? "Approve" : "Agree", (signs ? "You sign exactly the text that stands here. Then you choose when it goes out." : "You agree to exactly the text that stands here. The review goes on after you.") + (openComments > 0 ? " " + CommentWords.Open(openComments) : ""));
        }

        if (May(PostAction.Submit))
        {
            return await SubmitAsync(post, by, stop);
        }

        if (May(PostAction.RequestChanges))
        {
            return new NextStep(NextStepKind.Link, "Review", "Read it as it will look and decide.", Link: PageLink.To("/Review/Post", ("id", post.Post.Id)));
        }

        foreach (var (label, link, _) in (await StepsAsync(post, by, stop)).OrderByDescending(s => s.Primary).Take(1))
        {
            return new NextStep(NextStepKind.Link, label, "", Link: link);
        }

        return May(PostAction.TakeBack) ? new NextStep(NextStepKind.Move, "Take back", "It becomes a draft again and leaves the queue of the reviewers.", nameof(PostAction.TakeBack))
            : May(PostAction.Correct) ? new NextStep(NextStepKind.Move, "Correct", MoveWords.For(nameof(PostAction.Correct))!.Meaning, nameof(PostAction.Correct))
            : May(PostAction.Reopen) ? new NextStep(NextStepKind.Move, "Reopen", "It becomes a draft again. What is live stays as it is.", nameof(PostAction.Reopen))
            : null;
    }

    private async Task<IReadOnlyList<(string Label, PageLink Link, bool Primary)>> StepsAsync(PostDetails post, Actor by, CancellationToken stop)
    {
        var all = new List<(string, PageLink, bool)>();
        foreach (var source in steps)
        {
            all.AddRange(await source.ForAsync(post.Post, by, stop));
        }

        return all;
    }

    private async Task<NextStep> SubmitAsync(PostDetails post, Actor by, CancellationToken stop)
    {
        var asks = await outlook.HandleAsync(post.Post.Id, by, stop);
        if (asks.NoReview)
        {
            return asks.Stands.Length > 0 ? new NextStep(NextStepKind.WithText, "Approve again", asks.Stands + " Nobody has to look at it again.") : new NextStep(NextStepKind.WithText, "Approve", "No review is needed for this post: you sign what stands here. Then you choose when it goes out.") with { Finishes = post.SubmittedAt is null };
        }

        var (names, decides) = (asks.First, asks.Step is { } first ? $"for “{first}”; others follow" : "and decides");
        var together = asks.Step is not null ? " " + decides : asks.HowMany switch { HowMany.All => "; all of them decide", HowMany.AtLeast => "; several of them decide", HowMany.Any => "; one of them decides" };
        var verb = post.Post.Stage is PostStage.ChangesRequested ? "Submit again" : "Submit";
        var step = names.Count switch
        {
            0 => new NextStep(NextStepKind.WithText, verb, "Nobody else may approve posts yet. Tell an administrator."),
            1 => new NextStep(NextStepKind.WithText, $"{verb} to {names[0]}", $"{names[0]} finds it under Review {decides}."),
            2 => new NextStep(NextStepKind.WithText, $"{verb} to {First(names[0])} or {First(names[1])}", $"{names[0]} and {names[1]} find it under Review{together}."),
            _ => new NextStep(NextStepKind.WithText, $"{verb} for review", $"{string.Join(", ", names.Take(2))} and {names.Count - 2} more find it under Review{together}."),
        };
        return step with { Finishes = post.SubmittedAt is null };
    }

    private static string First(string name) => name.Split(' ')[0];
}
