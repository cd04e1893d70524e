using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.TakeBacks;

internal sealed class PlanTakeBack(HubDbContext db, IPosts posts, ChannelBook channels)
{
    public async Task<Result<TakeBackPlan>> HandleAsync(Guid postId, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Schedule))
        {
            return new NotYours(PublishingPermissions.Schedule);
        }

        var post = await posts.FindAsync(postId, by, stop);
        if (!post.Succeeded)
        {
            return Result<TakeBackPlan>.Refused(post.Errors);
        }

        var there = await db.Set<Publication>().AsNoTracking()
            .Where(p => p.PostId == postId && p.State != DeliveryState.Cancelled && p.State != DeliveryState.Withdrawn).ToListAsync(stop);
        var names = await channels.NamesAsync([.. there.Select(p => p.ChannelId).Distinct()], stop);
        // Networks before the own site: nobody shall be led to a page that is gone already.
        return new TakeBackPlan(post.Value, [.. there.Select(p => Line(p, names.GetValueOrDefault(p.ChannelId, p.ChannelKind), by)).OrderBy(l => l.Kind).ThenBy(l => l.Publication.ChannelId == OwnSite.ChannelId).ThenBy(l => l.Publication.Id)]);
    }

    private TakeBackLine Line(Publication publication, string name, Actor by)
    {
        var description = channels.ServiceOf(publication.ChannelKind)?.Description;
        var open = PublicationMoves.OpenTo(by, publication.State, publication.OwnerId);
        var kind = open.Contains(PublicationEvent.Cancel) ? publication.Ticket is null ? TakeBackKind.Cancel : TakeBackKind.CancelAndLook
            : publication.State != DeliveryState.Delivered ? TakeBackKind.Wait
            : !open.Contains(PublicationEvent.Withdraw) ? TakeBackKind.NotYours
            : description is { CanWithdraw: true } ? TakeBackKind.Withdraw
            : TakeBackKind.ByHand;
        return new TakeBackLine(publication, name, kind, description?.Changes ?? "");
    }
}
