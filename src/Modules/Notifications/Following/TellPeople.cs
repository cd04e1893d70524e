using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Live;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Following;

/// <summary>
/// Writes a matter down for everybody it concerns: active people who may read the document now, never for who did it. What they chose
/// decides whether a mail is opened with it.
/// </summary>
internal sealed class TellPeople(
    HubDbContext db, Documents documents, IActors actors, ReadChoices choices, Gather gather, LiveBadges live, IWakeUp wakeUp, Ids ids, TimeProvider clock)
{
    /// <summary>What is older came through after a long standstill: it is listed as read and mailed to nobody.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(3);
    private const int MostTries = 3;

    public Task HandleAsync(Matter matter, IReadOnlyCollection<Guid> to, CancellationToken stop) => HandleAsync(matter, a => to.Contains(a.Id), stop);

    public async Task HandleAsync(Matter matter, Func<Actor, bool> concerns, CancellationToken stop)
    {
        var among = (await actors.ActiveAsync(stop)).Where(a => a.Id != matter.ById && concerns(a)).ToList();
        var readers = await documents.ReadersAsync(matter.DocumentKind, matter.DocumentId, among, stop);
        for (var tries = 1; readers.Count > 0; tries++)
        {
            try
            {
                await WriteAsync(matter, readers, stop);
                break;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // The mail that it was put into is being sent at this moment: it goes into the next one.
                db.ChangeTracker.Clear();
            }
        }

        await live.ChangedAsync(readers.Select(r => r.Id), stop);
        wakeUp.Wake(SendingWork.Name);
    }

    private async Task WriteAsync(Matter matter, IReadOnlyList<Actor> readers, CancellationToken stop)
    {
        var who = readers.Select(r => r.Id).ToList();
        var known = await db.Set<Notification>().Where(n => n.Key == matter.Key && who.Contains(n.RecipientId)).ToDictionaryAsync(n => n.RecipientId, stop);
        var wishes = await choices.OfManyAsync(who, stop);
        foreach (var reader in readers.Where(r => !known.ContainsKey(r.Id) || matter.Repeats))
        {
            var wish = wishes(reader.Id);
            if (!wish.For(matter.Kind).IsSilent)
            {
                await WriteAsync(matter, reader, wish, known.GetValueOrDefault(reader.Id), stop);
            }
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task WriteAsync(Matter matter, Actor reader, PersonChoices wish, Notification? known, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known is { ReadAt: null })
        {
            matter.Again(known, now);
            return;
        }

        var told = known ?? matter.For(ids.New(), reader.Id, now);
        if (known is null)
        {
            db.Add(told);
        }

        matter.Again(told, now);
        var (app, mail) = wish.For(matter.Kind);
        told.InApp = app;
        if (now - told.At > Stale)
        {
            told.ReadAt = told.At;
        }
        else if (mail is not MailPace.Never)
        {
            var zone = Zones.Of(reader.TimeZone);
            var from = mail is MailPace.Digest || KindFacts.Of(matter.Kind).IsUrgent ? now : now + Gather.Pause;
            await gather.AddAsync(told, mail is MailPace.Digest ? SendingWay.Digest : SendingWay.Mail, wish.DueAt(matter.Kind, mail, from, zone), stop);
        }
    }
}
