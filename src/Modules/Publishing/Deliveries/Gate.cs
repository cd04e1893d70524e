using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Deliveries;

/// <summary>A verified revision, and its permalink where the channel needs one.</summary>
/// <param name="Rehearse">Nothing may be sent: it is shown what would be.</param>
internal sealed record Passed(RevisionView Revision, Uri? Permalink, bool Rehearse = false);

/// <summary>What must hold before anything is sent. Null: it was held or has to wait, and that is saved.</summary>
internal sealed class Gate(
    HubDbContext db, IPosts posts, IActors actors, ReadStops stops, StopDelivery stopping, OwnSitePosts site, PermalinkProbe probe, HoldPublications hold, Ledger ledger, Backoff backoff, IEnumerable<IVariantComposer> composers, TimeProvider clock)
{
    public async Task<Passed?> PassAsync(Publication publication, ServedChannel channel, CancellationToken stop)
    {
        var stopped = await stops.NowAsync(stop);
        if (stopped.Holding(publication) is { } held)
        {
            await stopping.ForHoldAsync(publication, held, stop);
            return null;
        }

        if (channel.Row.Paused)
        {
            return await HeldAsync(publication, HoldReason.Paused, $"{channel.Row.Name} is paused: it goes on when the channel is resumed", stop);
        }

        if (await NotTheirsAsync(publication, stop) is { } notTheirs)
        {
            return await HeldAsync(publication, HoldReason.NotTheOwner, notTheirs, stop);
        }

        if (await PutAwayAsync(publication, stop) is var (reason, why))
        {
            return await HeldAsync(publication, reason, why, stop);
        }

        if (await db.Set<Publication>().UnderWayBeside(publication).AnyAsync(stop))
        {
            // It may be a second post, or the place of one that is just disappearing.
            await WaitAsync(publication, "Waits until it is known what became of an earlier publication of this post there", stop);
            return null;
        }

        if (publication.EndsAt <= clock.GetUtcNow())
        {
            return await HeldAsync(publication, HoldReason.Overdue, "Its last day has passed before it went out, so it was not sent: cancel it, and schedule it anew if it is still wanted", stop);
        }

        var revision = await posts.VerifiedAsync(publication.RevisionId, stop);
        if (!revision.Succeeded)
        {
            return await HeldAsync(publication, HoldReason.NotApproved, revision.Error.Message, stop);
        }

        if (revision.Value.Content.Variant(publication.ChannelKind) is null && composers.Any(c => c.Channel == publication.ChannelKind))
        {
            return await HeldAsync(publication, HoldReason.NotApproved, new NoTextApproved(channel.Row.Name).Message, stop);
        }

        var standing = await site.StandingAsync(publication.PostId, stop);
        if (IsTooLate(publication, standing) is { } late)
        {
            return await HeldAsync(publication, HoldReason.Overdue, late, stop);
        }

        if (stopped.Rehearsal is not null)
        {
            // The post may never come to the site in a rehearsal: the address that it would have is good enough.
            return new Passed(revision.Value, standing.Permalink ?? await site.LikelyPermalinkAsync(revision.Value.Content.Slug, stop), Rehearse: true);
        }

        if (!publication.NeedsSite)
        {
            return new Passed(revision.Value, standing.Permalink);
        }

        return await HasPermalinkAsync(publication, standing, stop) ? new Passed(revision.Value, standing.Permalink) : null;
    }

    /// <summary>Asked again now: who planned it may have left or lost the right since.</summary>
    private async Task<string?> NotTheirsAsync(Publication publication, CancellationToken stop) => publication.OwnerId is not { } owner ? null
        : publication.ScheduledById != owner ? "It goes out on somebody's own account, and they did not plan it themselves: cancel it, or ask them to schedule it"
        : await actors.FindAsync(owner, stop) is not { } person ? "It was to go out on the own account of somebody who has left: cancel it, or schedule the post on another channel"
        : Ownership.Objection(person, owner, PublishingPermissions.Schedule) is null ? null
        : $"{person.Name} may no longer post on an own account from here: give them that right again, or cancel it";

    /// <summary>The event that holds a post's publications may still be on its way; the post itself knows already.</summary>
    private async Task<(HoldReason Reason, string Why)?> PutAwayAsync(Publication publication, CancellationToken stop)
    {
        var post = await posts.FindAsync(publication.PostId, Actor.System, stop);
        return post switch
        {
            { Succeeded: true, Value.InTrash: true } => (HoldReason.Trashed, "The post is in the trash"),
            { Succeeded: true, Value.Stage: PostStage.Archived } => (HoldReason.Archived, "The post was archived"),
            _ => null,
        };
    }

    /// <summary>Time spent waiting for the own site is nobody's fault and does not count.</summary>
    private string? IsTooLate(Publication publication, SiteStanding standing)
    {
        var from = publication.NeedsSite && standing.DeliveredAt > publication.CountsFrom ? standing.DeliveredAt.Value : publication.CountsFrom;
        var waited = publication.NeedsSite && standing.OnItsWay;
        return !waited && publication.Attempts == 0 && clock.GetUtcNow() - from > TimeSpan.FromHours(publication.OverdueHours)
            ? $"It is more than {publication.OverdueHours} h late, so it was not sent by itself: release it, move it or cancel it"
            : null;
    }

    private async Task<bool> HasPermalinkAsync(Publication publication, SiteStanding standing, CancellationToken stop)
    {
        if (standing.Permalink is null)
        {
            await (standing.OnItsWay
                ? WaitAsync(publication, "Waits until the own site has the post", stop)
                : HeldAsync(publication, HoldReason.OwnSite, "The own site does not have the post and nothing is on its way there: publish it there first", stop));
            return false;
        }

        if (await probe.TroubleAsync(standing.Permalink, stop) is { } trouble)
        {
            await WaitAsync(publication, $"Waits for the permalink: {trouble}", stop);
            return false;
        }

        return true;
    }

    private async Task WaitAsync(Publication publication, string message, CancellationToken stop)
    {
        if (publication.Message != message)
        {
            ledger.Write(publication, AttemptStep.Waiting, message);
        }

        publication.Wait(clock.GetUtcNow() + backoff.Wait(publication.LookUps), message);
        await db.SaveChangesAsync(stop);
    }

    private async Task<Passed?> HeldAsync(Publication publication, HoldReason reason, string message, CancellationToken stop)
    {
        await hold.OneAsync(publication, reason, message, stop);
        return null;
    }
}
