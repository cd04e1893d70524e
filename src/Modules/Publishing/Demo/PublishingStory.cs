using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.ReadyPosts;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Demo;

/// <summary>
/// Twenty posts live since weeks, three planned for the coming mornings, three approved and waiting, and one delivery that failed.
/// One of the live posts stands in the customers' magazine on WordPress, too, and the latest three on Mastodon. None of these accounts exists and all are paused: nothing leaves the machine.
/// </summary>
internal sealed class PublishingStory(HubDbContext db, IPosts posts, ChannelBook book, DemoDeliveries deliveries, ISettings settings, TimeProvider clock) : IDemoStory
{
    private const int Live = 20;
    private const int InMagazine = 17;
    private const int Planned = 23;
    private const int Approved = 26;
    public int Order => 40;

    public async Task TellAsync(CancellationToken stop)
    {
        if (book.ServiceOf(OwnSite.Kind) is null || await db.Set<Publication>().AnyAsync(stop))
        {
            return;
        }

        var address = await settings.BaseAddressAsync(stop);
        var bluesky = deliveries.Connect("bluesky", "Northwind on Bluesky", DemoDeliveries.SignedOut, ("service", "https://bsky.demo.test"), ("identifier", "northwind.demo.test"));
        bluesky?.Links = (LinkRule.Plain with { Kind = LinkKind.Short }).Write();
        var magazine = deliveries.Connect("wordpress", "Northwind magazine", "", ("site", "https://magazine.demo.test"), ("user", "northwind"), ("original", "First published at {address}."));
        var mastodon = deliveries.Connect("mastodon", "Northwind on Mastodon", "", ("site", "https://social.demo.test"), ("visibility", "public"));
        for (var number = 1; number <= Approved; number++)
        {
            var post = await posts.FindAsync(DemoPosts.Id(number), Actor.System, stop);
            if (post is not { Succeeded: true, Value.ApprovedRevisionId: { } revisionId })
            {
                continue;
            }

            var revision = (await posts.RevisionAsync(revisionId, Actor.System, stop)).Value;
            Tell(number, post.Value, revision, bluesky, address);
            if (mastodon is not null && number is > InMagazine and <= Live)
            {
                deliveries.DeliverTo(mastodon, post.Value, revision, Morning(-1 - (5 * (Live - number))), new DeliveryOutcome(
                    OutcomeKind.Delivered, "Posted to Mastodon as @northwind.", $"1133480000000000{number}", $"https://social.demo.test/@northwind/1133480000000000{number}"));
            }

            if (magazine is not null && number == InMagazine)
            {
                deliveries.DeliverTo(magazine, post.Value, revision, Morning(1 - (5 * (Live - number))), new DeliveryOutcome(
                    OutcomeKind.Delivered, "Published at WordPress.", "412", $"https://magazine.demo.test/{revision.Content.Slug}/"));
            }
        }

        await db.SaveChangesAsync(stop);
        await book.NoteAsync(OwnSite.ChannelId, "", Morning(-1).At, stop);
    }

    private void Tell(int number, PostView post, RevisionView revision, Channel? bluesky, Uri address)
    {
        if (number <= Live)
        {
            deliveries.DeliverToSite(post, revision, Morning(-1 - (5 * (Live - number))), address);
        }
        else if (number <= Planned)
        {
            deliveries.Plan(post, revision, OwnSite.ChannelId, OwnSite.Kind, Morning(number - Live));
        }
        else
        {
            db.Add(new ReadyPost { PostId = post.Id, RevisionId = revision.Id, Title = revision.Content.Title, ApprovedAt = clock.GetUtcNow().AddHours(number - Approved - 2) });
        }

        if (bluesky is not null && number == Live)
        {
            deliveries.Fail(post, revision, bluesky, Morning(-1));
        }
        else if (bluesky is not null && number is > Live and <= Planned)
        {
            deliveries.Plan(post, revision, bluesky.Id, bluesky.Kind, Morning(number - Live));
        }
    }

    private LocalSchedule Morning(int days) => DemoMorning.In(days, clock);
}
