using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Holds;

/// <summary>Takes a document from whoever holds it. Their next heartbeat or save tells them by name; what they typed stays with them.</summary>
internal sealed class TakeOver(HubDbContext db, HoldDesk desk, GuardHold guard, MovePost move, IAudit audit)
{
    public async Task<Result<HoldView>> HandleAsync(string kind, Guid id, Actor by, CancellationToken stop)
    {
        if (await desk.ObjectionAsync(kind, id, by, stop) is { } objection)
        {
            return Result<HoldView>.Refused(objection);
        }

        var together = await guard.AloneAsync(kind, id, by, stop);
        if (!together.Succeeded)
        {
            return Result<HoldView>.Refused(together.Errors);
        }

        var hold = await desk.FindAsync(kind, id, stop);
        if (hold is not null && hold.PersonId != by.Id)
        {
            audit.Record(by, "hold.taken-over", new AuditSubject(kind, id, ""), new { holder = hold.PersonId }, new { holder = by.Id });
            db.Raise(new DocumentTakenOver(kind, id, hold.PersonId, by.Id));
            await RememberAsync(kind, id, by, stop);
        }

        return await desk.SaveAsync(hold, kind, id, by, stop);
    }

    /// <summary>In the history of a post, from which the home page tells whose draft it is.</summary>
    private async Task RememberAsync(string kind, Guid id, Actor by, CancellationToken stop)
    {
        if (kind == PostDocument.Name && await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is { } post)
        {
            move.Remember(PostAction.TakeOver, post, post.Stage, by, "", null);
        }
    }
}
