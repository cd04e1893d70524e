using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.TrackedLinks;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Schedules;

/// <param name="Preview">What the network's readers will see; null where an article goes, and where this revision has no text for the network.</param>
/// <param name="Unapproved">The network was connected after this revision was approved.</param>
/// <param name="Correction">What becomes of an earlier revision that stands there; empty when none does.</param>
/// <param name="Standing">What already stands or is planned there, in words.</param>
internal sealed record ChannelChoice(ServedChannel Channel, VariantPreview? Preview, bool Unapproved, IReadOnlyList<string> Standing, string Correction);

/// <param name="Ends">The last day that was chosen for what stands or is planned; null when it stays.</param>
/// <param name="Movable">Publications of this post that are planned or held.</param>
/// <param name="Wanted">When somebody would like it to go out; null when nobody said.</param>
internal sealed record ScheduleView(PostView Post, RevisionView? Revision, IReadOnlyList<ChannelChoice> Channels, int Movable, WantedDate? Wanted, DateTimeOffset? Ends);

/// <summary>What the schedule page shows: the revision that would go out, and what each channel would get.</summary>
internal sealed class ScheduleBoard(HubDbContext db, IPosts posts, ChannelBook book, IEnumerable<IVariantComposer> composers, OwnSitePosts site, TrackLink track)
{
    public async Task<Result<ScheduleView>> ForAsync(Guid postId, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Schedule) && !by.Can(PublishingPermissions.OwnAccounts))
        {
            return new NotYours(PublishingPermissions.Schedule);
        }

        var post = await posts.FindAsync(postId, by, stop);
        if (!post.Succeeded)
        {
            return Result<ScheduleView>.Refused(post.Errors);
        }

        var revision = post.Value.ApprovedRevisionId is { } id ? await posts.RevisionAsync(id, by, stop) : null;
        var there = await db.Set<Publication>().AsNoTracking()
            .Where(p => p.PostId == postId && p.State != DeliveryState.Cancelled && p.State != DeliveryState.Withdrawn).OrderBy(p => p.Id).ToListAsync(stop);
        var content = revision is { Succeeded: true } ? revision.Value.Content : null;
        var channels = (await book.ConnectedAsync(stop)).Where(c => Ownership.Objection(by, c.Row.OwnerId, PublishingPermissions.Schedule) is null).ToList();
        if (channels.Count == 0)
        {
            return new NotYours(PublishingPermissions.Schedule);
        }

        var address = content is null ? null : await site.PermalinkAsync(postId, stop) ?? await site.LikelyPermalinkAsync(content.Slug, stop);
        List<ChannelChoice> choices = [];
        foreach (var channel in channels)
        {
            var link = content is null ? null : await track.SampleAsync(address, channel.Row, content, stop);
            choices.Add(Choice(channel, content, link, there, by.TimeZone));
        }

        return new ScheduleView(post.Value, revision is { Succeeded: true } ? revision.Value : null, choices,
            there.Count(p => p.State is DeliveryState.Planned or DeliveryState.Held && Ownership.Objection(by, p.OwnerId, PublishingPermissions.Schedule) is null),
            await db.Set<WantedDate>().AsNoTracking().FirstOrDefaultAsync(w => w.PostId == postId, stop), there.Max(p => p.EndsAt));
    }

    private ChannelChoice Choice(ServedChannel channel, PostContent? content, Uri? link, IReadOnlyList<Publication> there, string zone)
    {
        var composer = composers.FirstOrDefault(c => c.Channel == channel.Row.Kind);
        var variant = content?.Variant(channel.Row.Kind);
        return new ChannelChoice(channel, variant is null ? null : composer?.Preview(variant, content!, link), content is not null && composer is not null && variant is null,
            [.. there.Where(p => p.ChannelId == channel.Row.Id).Select(p => $"Revision {p.RevisionNumber}: {LedgerSentence.Of(p, channel.Row.Name, zone)}")],
            there.Any(p => p.ChannelId == channel.Row.Id && p.State == DeliveryState.Delivered) ? Correction(channel.Description) : "");
    }

    private static string Correction(ChannelDescription kind) =>
        $"{(kind.CanUpdate ? "This revision takes the place of the one that stands there." : "What stands there can’t be changed from here.")} {kind.Changes}".TrimEnd();
}
