using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Drafts;

/// <summary>Opens a post for a use case and saves what the use case did, with an answer when somebody else was faster.</summary>
internal sealed class PostDesk(HubDbContext db, IPeople people)
{
    /// <summary>The post, or "not there" when it does not exist or this person may not know of it.</summary>
    public async Task<Result<Post>> OpenAsync(Guid id, Actor by, CancellationToken stop)
    {
        var post = await db.Set<Post>().SingleOrDefaultAsync(p => p.Id == id, stop);
        return post is not null && PostAccess.MayRead(post, by) ? post : new NotThere("post");
    }

    /// <summary>The post, or why this person may not change its words now.</summary>
    public async Task<Result<Post>> OpenToEditAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await OpenAsync(id, by, stop);
        return opened.Succeeded && PostAccess.EditObjection(opened.Value, by) is { } objection ? objection : opened;
    }

    /// <summary>The same for words that were typed on a version: an older one never overwrites.</summary>
    public async Task<Result<Post>> OpenToEditAsync(Guid id, int version, Actor by, CancellationToken stop)
    {
        var opened = await OpenToEditAsync(id, by, stop);
        return opened.Succeeded && opened.Value.Version != version
            ? new ChangedElsewhere(await WhoAsync(opened.Value.LastActorId, by, stop), opened.Value.Version)
            : opened;
    }

    /// <summary>Saves what was typed; a lost race is an answer.</summary>
    public async Task<Result<SavedDraft>> SaveEditAsync(Post post, Actor by, CancellationToken stop)
    {
        var saved = await SaveAsync(post, by, (who, now) => new ChangedElsewhere(who, now.Version), stop);
        return saved.Succeeded ? SavedDraft.Of(post) : Result<SavedDraft>.Refused(saved.Errors);
    }

    /// <summary>Saves the unit of work. A lost race gives <paramref name="tooLate"/> with the name of the winner and the post as it is now.</summary>
    public async Task<Result> SaveAsync(Post post, Actor by, Func<string, Post, Error> tooLate, CancellationToken stop)
    {
        var before = db.Entry(post).Property(p => p.Version).OriginalValue;
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            // A moved version is a lost race whichever statement noticed it first: the post's own token, or a number that exists by now.
            db.ChangeTracker.Clear();
            if (await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == post.Id, stop) is not { } now)
            {
                return new NotThere("post");
            }

            if (now.Version != before)
            {
                return tooLate(await WhoAsync(now.LastActorId, by, stop), now);
            }

            if (await SlugIsTakenAsync(post.Slug, post.Id, stop))
            {
                return new SlugTaken(post.Slug);
            }

            throw;
        }
    }

    public async Task<bool> SlugIsTakenAsync(string slug, Guid exceptId, CancellationToken stop) =>
        slug.Length > 0 && await db.Set<Post>().AnyAsync(p => p.Slug == slug && p.TrashedAt == null && p.Id != exceptId, stop);

    /// <summary>The name to use in a sentence; "You" for the person who reads it.</summary>
    public async Task<string> WhoAsync(Guid person, Actor by, CancellationToken stop) =>
        person == by.Id ? "You" : (await people.FindAsync(person, stop))?.Name ?? "Somebody";
}
