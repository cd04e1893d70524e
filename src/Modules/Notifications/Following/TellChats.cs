using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Time;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Following;

/// <summary>Writes a matter of a post down for the chats that want it. Who connected them decided that their members may know titles.</summary>
internal sealed class TellChats(HubDbContext db, ITeams teams, Gather gather, IWakeUp wakeUp, Ids ids, TimeProvider clock)
{
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);
    private const int MostTries = 3;

    /// <param name="author">Of the post, for chats of a team.</param>
    public async Task HandleAsync(Matter matter, Guid author, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var chats = (await db.Set<Chat>().AsNoTracking().Where(c => !c.Paused).ToListAsync(stop)).Where(c => c.Wants(matter.Kind)).ToList();
        if (chats.Count == 0 || now - (matter.At ?? now) > Stale)
        {
            return;
        }

        var mine = (await teams.ListAsync(stop)).Where(t => t.People.Contains(author)).Select(t => t.Id).ToHashSet();
        var wanted = chats.Where(c => c.TeamId is not { } team || mine.Contains(team)).Select(c => c.Id).ToList();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await WriteAsync(matter, wanted, now, stop);
                break;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // The message that it was put into is being sent at this moment: it goes into the next one.
                db.ChangeTracker.Clear();
            }
        }

        wakeUp.Wake(SendingWork.Name);
    }

    private async Task WriteAsync(Matter matter, List<Guid> chats, DateTimeOffset now, CancellationToken stop)
    {
        var known = await db.Set<Notification>().Where(n => n.Key == matter.Key && chats.Contains(n.RecipientId)).ToDictionaryAsync(n => n.RecipientId, stop);
        foreach (var chat in chats.Where(c => !known.TryGetValue(c, out var told) || (matter.Repeats && told.ReadAt is not null)))
        {
            var told = known.GetValueOrDefault(chat) ?? db.Add(matter.For(ids.New(), chat, now)).Entity;
            matter.Again(told, now);
            told.InApp = false;
            await gather.AddAsync(told, SendingWay.Chat, KindFacts.Of(matter.Kind).IsUrgent ? now : now + Gather.Pause, stop);
        }

        await db.SaveChangesAsync(stop);
    }
}
