using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Workflow;

/// <summary>The one place where a post changes its stage: history, audit and event go with it, in the caller's unit of work.</summary>
internal sealed class MovePost(HubDbContext db, IAudit audit, Ids ids, TimeProvider clock)
{
    /// <param name="row">What <see cref="PostWorkflow.Ask"/> allowed.</param>
    public void Along(PostTransition row, Post post, Actor by, string note, Guid? revisionId)
    {
        post.Enter(row.To, by.Id, clock.GetUtcNow());
        Remember(row.Action, post, row.From, by, note, revisionId);
        audit.Record(by, $"post.{ActionWords.Done(row.Action)}", Subject(post), new { stage = row.From.ToString() }, new { stage = row.To.ToString(), note, revisionId });
        db.Raise(new PostMoved(post.Id, row.From, row.To, by.Id, revisionId));
    }

    /// <summary>A line of the history for what is no move of the machine.</summary>
    public void Remember(PostAction action, Post post, PostStage from, Actor by, string note, Guid? revisionId) => db.Add(new StageChange
    {
        Id = ids.New(),
        PostId = post.Id,
        Action = action,
        From = from,
        To = post.Stage,
        ById = by.Id,
        At = clock.GetUtcNow(),
        Note = note,
        RevisionId = revisionId,
    });

    public static AuditSubject Subject(Post post) => new("post", post.Id, post.Title);
}
