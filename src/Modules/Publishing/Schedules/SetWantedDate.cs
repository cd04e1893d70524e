using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Schedules;

/// <param name="Version">The version that the person saw; 0 when none was shown.</param>
internal sealed record WantedWish(Guid PostId, WhenToPublish When, int Version = 0);

/// <summary>Says when a post is wanted, or takes that back. Nothing is scheduled by it.</summary>
internal sealed class SetWantedDate(HubDbContext db, IPosts posts, IAudit audit, TimeProvider clock)
{
    public async Task<Result<LocalSchedule>> HandleAsync(WantedWish wish, Actor by, CancellationToken stop)
    {
        var post = await OpenAsync(wish.PostId, by, stop);
        if (!post.Succeeded)
        {
            return Result<LocalSchedule>.Refused(post.Errors);
        }

        var at = wish.When.Local is null ? new NoTime() : wish.When.Resolve(clock.GetUtcNow());
        if (!at.Succeeded)
        {
            return at;
        }

        var row = await db.Set<WantedDate>().FirstOrDefaultAsync(w => w.PostId == wish.PostId, stop);
        if (row is null ? wish.Version != 0 : wish.Version != 0 && wish.Version != row.Version)
        {
            return new SomeoneWasFaster("Someone else");
        }

        if (row is null)
        {
            row = new WantedDate { PostId = wish.PostId, AuthorId = post.Value.AuthorId, Stage = post.Value.Stage };
            db.Add(row);
        }

        var before = row.Version == 0 ? null : new { row.LocalTime, row.Zone };
        (row.Stage, row.Shown) = (post.Value.Stage, true);
        row.Set(at.Value, by.Id, clock.GetUtcNow());
        audit.Record(by, "post.wanted", new AuditSubject("post", wish.PostId, post.Value.Title), before, new { row.LocalTime, row.Zone });
        return await SaveAsync(stop) is { Succeeded: false } refused ? Result<LocalSchedule>.Refused(refused.Errors) : at;
    }

    public async Task<Result> ForgetAsync(Guid postId, Actor by, CancellationToken stop)
    {
        var post = await OpenAsync(postId, by, stop);
        if (!post.Succeeded)
        {
            return Result.Refused(post.Errors);
        }

        if (await db.Set<WantedDate>().FirstOrDefaultAsync(w => w.PostId == postId, stop) is not { } row)
        {
            return Result.Done;
        }

        db.Remove(row);
        audit.Record(by, "post.wanted", new AuditSubject("post", postId, post.Value.Title), new { row.LocalTime, row.Zone });
        return await SaveAsync(stop);
    }

    private async Task<Result<PostView>> OpenAsync(Guid postId, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var post = await posts.FindAsync(postId, by, stop);
        if (!post.Succeeded)
        {
            return post;
        }

        if (!WantedDate.MaySet(post.Value, by))
        {
            return new NotYours(PublishingPermissions.Schedule);
        }

        return post.Value switch
        {
            { InTrash: true } => new PostIsInTrash(),
            { Stage: PostStage.Archived } => new WantedArchived(),
            _ => post,
        };
    }

    private async Task<Result> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            return new SomeoneWasFaster("Someone else");
        }
    }
}

internal sealed record WantedArchived()
    : Error("wanted.archived", "This post is archived. Reopen it first, then say when you want it.", ErrorKind.Conflict);
