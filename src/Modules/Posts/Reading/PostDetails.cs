using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Reading;

/// <summary>One post for the editor and the review page.</summary>
/// <param name="Content">The working copy: without media hashes and generated variants.</param>
/// <param name="Hash">What an approval of exactly this would sign; the approve form carries it.</param>
/// <param name="Actions">What this person may do now, from the table.</param>
/// <param name="EditObjection">Why this person may not change the words now; null when they may.</param>
/// <param name="Turn">Whose turn it is, as a sentence.</param>
/// <param name="SentBack">Why it was sent back, while it is; null otherwise.</param>
internal sealed record PostDetails(
    PostView Post, PostContent Content, string Hash, IReadOnlyList<PostTransition> Actions, Error? EditObjection, string Turn,
    string AuthorName, string HolderName, string LastEditorName, DateTimeOffset StageSince, DateTimeOffset? SubmittedAt, StageSaid? SentBack,
    bool SlugFollowsTitle, Guid? CurrentRevisionId, bool MayTrash, bool MayRestore, bool MayHandOver);

/// <summary>What somebody said with a move.</summary>
internal sealed record StageSaid(string Who, string Note, DateTimeOffset At);

internal sealed class PostDetailsQuery(HubDbContext db, PostDesk desk, CutRevision cut, OpenReview reviews, IPeople people)
{
    public async Task<Result<PostDetails>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<PostDetails>.Refused(opened.Errors);
        }

        var post = opened.Value;
        var sentBack = post.Stage is PostStage.ChangesRequested ? await SentBackAsync(id, stop) : null;
        var ids = new[] { post.AuthorId, post.HolderId, post.LastEditorId, sentBack?.ById ?? post.AuthorId }.Distinct().ToList();
        var names = await people.FindManyAsync(ids, stop);
        string Name(Guid person) => names.TryGetValue(person, out var found) ? found.Name : "Somebody who left";
        var content = post.Content();
        var hash = await cut.HashAsync(post, content, stop);
        var review = post is { Stage: PostStage.InReview, InTrash: false } ? await reviews.HandleAsync(post, content, hash, stop) : null;
        return new PostDetails(
            post.View(), content, hash, Actions(post, review, by), PostAccess.EditObjection(post, by),
            StepTurn.Of(review, by) ?? TurnWords.Of(post, by, Name(post.HolderId)), Name(post.AuthorId), Name(post.HolderId), Name(post.LastEditorId), post.StageSince, post.SubmittedAt,
            sentBack is null ? null : new StageSaid(Name(sentBack.ById), sentBack.Note, sentBack.At), post.SlugFollowsTitle, post.CurrentRevisionId,
            TrashPost.Objection(post, by) is null, post.InTrash && RestorePost.MayRestore(post, by), HandOverPost.Objection(post, by) is null);
    }

    /// <summary>From the table; who may approve is what the review's policy says.</summary>
    private static IReadOnlyList<PostTransition> Actions(Post post, ReviewState? review, Actor by) => review is null
        ? PostWorkflow.For(post, by)
        : [.. PostWorkflow.Table.Where(t => t.From == post.Stage && (t.Action is PostAction.Approve ? review.Objection(by) is null : PostWorkflow.For(post, by).Contains(t)))];

    private Task<StageChange?> SentBackAsync(Guid id, CancellationToken stop) => db.Set<StageChange>().AsNoTracking()
        .Where(c => c.PostId == id && c.Action == PostAction.RequestChanges).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(stop);
}
