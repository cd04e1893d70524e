using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Invites;

/// <summary>What belonged to a post that was purged goes too, with the guests' names and addresses; codes go a day after they ended.</summary>
internal sealed class ForgetGuests(HubDbContext db, IPosts posts, TimeProvider clock) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new("guests.forget", TimeSpan.FromHours(6), typeof(ForgetGuests));
    private const int Batch = 500;

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var old = clock.GetUtcNow().AddDays(-1);
        await db.Set<GuestCode>().Where(c => c.At < old).ExecuteDeleteAsync(stop);
        for (var after = Guid.Empty; ;)
        {
            var from = after;
            var ids = await db.Set<Invitation>().Where(i => i.PostId.CompareTo(from) > 0).Select(i => i.PostId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(stop);
            var there = await posts.FindManyAsync(ids, Actor.System, stop);
            foreach (var gone in ids.Where(id => !there.ContainsKey(id)))
            {
                await ForgetAsync(gone, stop);
            }

            if (ids.Count < Batch)
            {
                return null;
            }

            after = ids[^1];
        }
    }

    private async Task ForgetAsync(Guid postId, CancellationToken stop)
    {
        var invitations = db.Set<Invitation>().Where(i => i.PostId == postId).Select(i => i.Id);
        await db.Set<GuestDecision>().Where(d => d.PostId == postId).ExecuteDeleteAsync(stop);
        await db.Set<AnswerMail>().Where(m => m.PostId == postId).ExecuteDeleteAsync(stop);
        await db.Set<GuestCode>().Where(c => invitations.Contains(c.InvitationId)).ExecuteDeleteAsync(stop);
        await db.Set<SentMail>().Where(m => invitations.Contains(m.InvitationId)).ExecuteDeleteAsync(stop);
        await db.Set<Invitation>().Where(i => i.PostId == postId).ExecuteDeleteAsync(stop);
    }
}
