using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Demo;

/// <summary>What the calendar shows besides the schedule: a draft and a post in review that are wanted on days of the coming weeks.</summary>
internal sealed class CalendarStory(HubDbContext db, IPosts posts, TimeProvider clock) : IDemoStory
{
    private const string Zone = "Europe/Berlin";

    public int Order => 41;

    public async Task TellAsync(CancellationToken stop)
    {
        if (await db.Set<WantedDate>().AnyAsync(stop) || !await db.Set<Publication>().AnyAsync(stop))
        {
            return;
        }

        await WantAsync(34, 6, DemoPeople.Sara, stop);
        await WantAsync(28, 8, DemoPeople.Mark, stop);
        await db.SaveChangesAsync(stop);
    }

    private async Task WantAsync(int number, int days, Guid by, CancellationToken stop)
    {
        if (await posts.FindAsync(DemoPosts.Id(number), Actor.System, stop) is { Succeeded: true } post)
        {
            var wanted = new WantedDate { PostId = post.Value.Id, AuthorId = post.Value.AuthorId, Stage = post.Value.Stage };
            wanted.Set(Morning(days), by);
            db.Add(wanted);
        }
    }

    private LocalSchedule Morning(int days)
    {
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(Zone)).Date;
        return LocalSchedule.Resolve(DateTime.SpecifyKind(today.AddDays(days).AddHours(9), DateTimeKind.Unspecified), Zone).Value;
    }
}
