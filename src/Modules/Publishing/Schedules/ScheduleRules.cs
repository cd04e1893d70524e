using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Schedules;

/// <param name="Channels">Where it may go.</param>
/// <param name="Outdated">Earlier revisions that are planned there and give way.</param>
internal sealed record AllowedChannels(IReadOnlyList<ServedChannel> Channels, List<Publication> Outdated);

/// <summary>Whether a revision may be planned for the chosen channels; every objection is named.</summary>
internal sealed class ScheduleRules(HubDbContext db, ChannelBook book, IEnumerable<IVariantComposer> composers, TrackLink track, ISettings settings)
{
    public static Result Standing(PostView post, ScheduleRequest wish)
    {
        List<Error> errors = [];
        if (post.InTrash)
        {
            errors.Add(new PostIsInTrash());
        }
        else if (post.Stage != PostStage.Approved || post.ApprovedRevisionId is null)
        {
            errors.Add(new PublicationNotApproved());
        }

        if (wish.Channels.Count == 0)
        {
            errors.Add(new NoChannel());
        }

        if (wish.OverdueHours is < 1 or > 720)
        {
            errors.Add(new OverdueHoursOutOfRange());
        }

        return Result.Refused(errors);
    }

    public async Task<Result<AllowedChannels>> ForAsync(RevisionView revision, ScheduleRequest wish, Actor by, CancellationToken stop)
    {
        var earlier = await db.Set<Publication>()
            .Where(p => p.PostId == wish.PostId && p.State != DeliveryState.Cancelled && p.State != DeliveryState.Withdrawn).ToListAsync(stop);
        var goesToSite = wish.Channels.Contains(OwnSite.ChannelId) || earlier.Exists(p => p.ChannelId == OwnSite.ChannelId && p.State != DeliveryState.Withdrawing);
        var address = await settings.BaseAddressAsync(stop);
        List<ServedChannel> channels = [];
        List<Error> errors = [];
        foreach (var id in wish.Channels.Distinct())
        {
            if (await book.FindAsync(id, stop) is not { } channel)
            {
                return new NotThere("channel");
            }

            if (Ownership.Objection(by, channel.Row.OwnerId, PublishingPermissions.Schedule) is { } notTheirs)
            {
                return notTheirs;
            }

            channels.Add(channel);
            // The permalink is not known yet; a likely one lets the channel count what will be sent.
            var link = await track.SampleAsync(LikelyPermalink.Of(address, revision.Content.Slug), channel.Row, revision.Content, stop);
            errors.AddRange(Objections(channel, revision, earlier, wish.Again, goesToSite, link));
        }

        return errors.Count > 0
            ? Result<AllowedChannels>.Refused(errors)
            : new AllowedChannels(channels, [.. earlier.Where(p => wish.Channels.Contains(p.ChannelId) && p.RevisionId != revision.Id && GivesWay(p.State))]);
    }

    private IEnumerable<Error> Objections(
        ServedChannel channel, RevisionView revision, IReadOnlyList<Publication> earlier, bool again, bool goesToSite, Uri? link)
    {
        var there = earlier.Where(p => p.ChannelId == channel.Row.Id).ToList();
        if (there.Exists(p => p.RevisionId == revision.Id))
        {
            yield return new AlreadyScheduled(channel.Row.Name);
        }
        else if (there.Exists(p => p.InFlight || p.State is DeliveryState.Pending or DeliveryState.Unknown or DeliveryState.Withdrawing || p is { State: DeliveryState.RetryAt, Ticket: not null }))
        {
            yield return new EarlierOnItsWay(channel.Row.Name);
        }
        else if (!channel.Description.CanUpdate && !again && there.Exists(p => p.State == DeliveryState.Delivered))
        {
            yield return new AlreadyThere(channel.Row.Name);
        }

        if (revision.Content.Variant(channel.Row.Kind) is null && composers.Any(c => c.Channel == channel.Row.Kind))
        {
            yield return new NoTextApproved(channel.Row.Name);
            yield break;
        }

        if (channel.Description.NeedsPermalink && !goesToSite)
        {
            yield return new NeedsOwnSite(channel.Row.Name);
        }

        var sample = new ChannelPost(Guid.Empty, revision, link, DateTimeOffset.UnixEpoch);
        foreach (var finding in channel.Service.Check(sample).Where(f => f.Severity == FindingSeverity.Blocks))
        {
            yield return new ChannelObjects(channel.Row.Name, finding.Message);
        }
    }

    private static bool GivesWay(DeliveryState state) => state is DeliveryState.Planned or DeliveryState.Held or DeliveryState.RetryAt or DeliveryState.Failed;
}
