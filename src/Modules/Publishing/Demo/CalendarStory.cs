using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Slots;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Demo;

/// <summary>What the calendar shows besides the schedule: a draft and a post in review that are wanted on days of the coming weeks, weekly
/// times of the channels and a day that is kept free.</summary>
internal sealed class CalendarStory(HubDbContext db, IPosts posts, Ids ids, TimeProvider clock) : IDemoStory
{
    public int Order => 41;

    public async Task TellAsync(CancellationToken stop)
    {
        if (await db.Set<WantedDate>().AnyAsync(stop) || !await db.Set<Publication>().AnyAsync(stop))
        {
            return;
        }

        await WantAsync(34, 6, DemoPeople.Sara, stop);
        await WantAsync(28, 8, DemoPeople.Mark, stop);
        var bluesky = await db.Set<Channel>().Where(c => c.Kind == "bluesky").Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop);
        Slots(OwnSite.ChannelId, 9 * 60, DayOfWeek.Tuesday, DayOfWeek.Thursday);
        if (bluesky is { } channel)
        {
            Slots(channel, (9 * 60) + 30, DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday);
        }

        var outing = DateOnly.FromDateTime(Morning(11).Local);
        db.Add(new Blackout { Id = ids.New(), From = outing, To = outing, Reason = "Company outing: nobody could answer questions", SetById = DemoPeople.Paul });
        await db.SaveChangesAsync(stop);
    }

    private async Task WantAsync(int number, int days, Guid by, CancellationToken stop)
    {
        if (await posts.FindAsync(DemoPosts.Id(number), Actor.System, stop) is { Succeeded: true } post)
        {
            var wanted = new WantedDate { PostId = post.Value.Id, AuthorId = post.Value.AuthorId, Stage = post.Value.Stage };
            wanted.Set(Morning(days), by, clock.GetUtcNow());
            db.Add(wanted);
        }
    }

    private void Slots(Guid channel, int minute, params DayOfWeek[] days)
    {
        foreach (var day in days)
        {
            db.Add(new ChannelSlot { Id = ids.New(), ChannelId = channel, Day = day, Minute = minute, Zone = DemoMorning.Zone, SetById = DemoPeople.Paul });
        }
    }

    private LocalSchedule Morning(int days) => DemoMorning.In(days, clock);
}
