using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Works on one claimed publication: what its state asks for.</summary>
internal sealed class DeliverOne(
    HubDbContext db, IPosts posts, ChannelBook channels, Gate gate, SendOne send, RehearseOne rehearse, LookUpOne lookUp, WithdrawOne withdraw, TakeDownOne takeDown, HoldPublications hold,
    OwnSitePosts site, TrackLink track, Ledger ledger, ICrashPoint crash, IOptions<PublishingOptions> options, TimeProvider clock)
{
    public async Task HandleAsync(Guid id, string owner, CancellationToken stop)
    {
        if (await db.Set<Publication>().FirstOrDefaultAsync(p => p.Id == id && p.LeaseOwner == owner, stop) is not { } publication)
        {
            return;
        }

        crash.At(CrashMoment.Claimed, id);
        await RecoverAsync(publication, stop);
        var channel = await channels.FindAsync(publication.ChannelId, stop);
        if (channel is null || channels.Open(channel.Row) is not { } connection)
        {
            await WithoutChannelAsync(publication, channel is null, stop);
        }
        else if (publication.State is DeliveryState.Planned or DeliveryState.RetryAt)
        {
            await SendAsync(publication, channel, connection, owner, stop);
        }
        else if (publication.State is not DeliveryState.Failed)
        {
            await GoOnAsync(publication, channel, connection, stop);
        }
    }

    /// <summary>
    /// A lease that ended in the middle: with the mark "sent" nobody knows whether it arrived, so it is looked up; without it nothing was sent.
    /// </summary>
    private async Task RecoverAsync(Publication publication, CancellationToken stop)
    {
        if (!publication.InFlight)
        {
            return;
        }

        var (owner, until) = (publication.LeaseOwner!, publication.LeaseUntil!.Value);
        if (publication.SentAt is null && publication.Attempts >= options.Value.MostAttempts)
        {
            // Whatever stops the instance each time, it must not do so for ever.
            publication.Reject("Every try stopped before anything was sent; see the log, then retry");
            ledger.Write(publication, AttemptStep.Reconciled, publication.Message);
            db.Raise(new PublicationFailed(publication.Id, publication.PostId, publication.ChannelKind, publication.Message));
            await db.SaveChangesAsync(stop);
            return;
        }

        if (publication.SentAt is null)
        {
            publication.Postpone(clock.GetUtcNow(), "The instance that worked on it stopped before anything was sent");
        }
        else
        {
            publication.LoseTrack(clock.GetUtcNow(), "The instance that sent it stopped before the answer was saved; it is being looked up");
        }

        ledger.Write(publication, AttemptStep.Reconciled, publication.Message);
        publication.HoldLease(owner, until);
        await db.SaveChangesAsync(stop);
    }

    private async Task SendAsync(Publication publication, ServedChannel channel, ChannelConnection connection, string owner, CancellationToken stop)
    {
        if (await gate.PassAsync(publication, channel, stop) is { } passed)
        {
            var delivery = await OfAsync(publication, channel, connection, passed.Revision, passed.Permalink, sends: !passed.Rehearse, stop);
            await (passed.Rehearse ? rehearse.HandleAsync(delivery, stop) : send.HandleAsync(delivery, owner, stop));
        }
    }

    private async Task GoOnAsync(Publication publication, ServedChannel channel, ChannelConnection connection, CancellationToken stop)
    {
        var revision = await posts.RevisionAsync(publication.RevisionId, Actor.System, stop);
        if (!revision.Succeeded)
        {
            publication.Rest(null, "The revision is gone; decide by hand");
            ledger.Write(publication, AttemptStep.Held, publication.Message);
            await db.SaveChangesAsync(stop);
            return;
        }

        var delivery = await OfAsync(publication, channel, connection, revision.Value, await site.PermalinkAsync(publication.PostId, stop), sends: false, stop);
        await (publication.State switch
        {
            DeliveryState.Withdrawing => withdraw.HandleAsync(delivery, stop),
            DeliveryState.Delivered => takeDown.HandleAsync(delivery, stop),
            _ => lookUp.HandleAsync(delivery, stop),
        });
    }

    private async Task<Delivery> OfAsync(Publication publication, ServedChannel channel, ChannelConnection connection, RevisionView revision, Uri? permalink, bool sends, CancellationToken stop) =>
        new(publication, channel, connection, revision, await track.ForAsync(permalink, channel.Row, revision.Content, publication.Id, publication.PostId, sends, stop));

    private async Task WithoutChannelAsync(Publication publication, bool missing, CancellationToken stop)
    {
        var message = missing
            ? "The channel is disconnected or its kind is not installed: connect it again or cancel"
            : "The channel's credentials cannot be read with the present keys: enter them again";
        if (publication.State is DeliveryState.Planned or DeliveryState.RetryAt)
        {
            await hold.OneAsync(publication, missing ? HoldReason.NoChannel : HoldReason.SignedOut, message, stop);
            return;
        }

        publication.Rest(null, message);
        ledger.Write(publication, AttemptStep.Held, message);
        await db.SaveChangesAsync(stop);
    }
}
