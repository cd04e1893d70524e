using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Writing;

/// <summary>Tells others about working copies that rest: autosaves raise no event, so this does when the typing stopped.</summary>
internal sealed class SettleDrafts(HubDbContext db, TimeProvider clock) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new("posts.settle-drafts", TimeSpan.FromMinutes(1), typeof(SettleDrafts));
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private const int Batch = 200;

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var before = clock.GetUtcNow() - Rest;
        var resting = await db.Set<Post>().Where(p => p.HasQuietEdits && p.UpdatedAt <= before).OrderBy(p => p.UpdatedAt).Take(Batch)
            .Select(p => new { p.Id, p.LastEditorId, p.Version }).ToListAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var post in resting)
        {
            // Only the flag: whoever goes on typing must not lose the race against a housekeeper.
            var settled = await db.Set<Post>().Where(p => p.Id == post.Id && p.Version == post.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.HasQuietEdits, false), stop);
            if (settled == 1)
            {
                db.Raise(new PostEdited(post.Id, post.LastEditorId));
            }
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return null;
    }
}
