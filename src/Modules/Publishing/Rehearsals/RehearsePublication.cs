using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.Rehearsals;

/// <param name="Calls">Null when it could not be made.</param>
internal sealed record RehearsedPublication(Publication Publication, string Channel, IReadOnlyList<RehearsedCall>? Calls, IReadOnlyList<Finding> Findings);

/// <summary>Shows what a publication would send, without sending it. For everybody who may see the publication.</summary>
internal sealed class RehearsePublication(FindPublication find, ChannelBook channels, IPosts posts, OwnSitePosts site, TrackLink track, ILogger<RehearsePublication> log)
{
    private const int LongestBody = 200_000;

    public async Task<Result<RehearsedPublication>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var found = await find.ForAsync(id, by, PublishingPermissions.Read, stop);
        if (!found.Succeeded)
        {
            return Result<RehearsedPublication>.Refused(found.Errors);
        }

        var publication = found.Value;
        if (await channels.FindAsync(publication.ChannelId, stop) is not { } channel || channels.Open(channel.Row) is not { } connection)
        {
            return new NotThere("channel");
        }

        var revision = await posts.RevisionAsync(publication.RevisionId, Actor.System, stop);
        if (!revision.Succeeded)
        {
            return Result<RehearsedPublication>.Refused(revision.Errors);
        }

        var permalink = await site.PermalinkAsync(publication.PostId, stop) ?? await site.LikelyPermalinkAsync(revision.Value.Content.Slug, stop);
        var delivery = new Delivery(publication, channel, connection, revision.Value, await track.SampleAsync(permalink, channel.Row, revision.Value.Content, stop));
        return new RehearsedPublication(publication, channel.Row.Name, await CallsAsync(delivery, stop), channel.Service.Check(delivery.Post));
    }

    private async Task<IReadOnlyList<RehearsedCall>?> CallsAsync(Delivery delivery, CancellationToken stop)
    {
        try
        {
            var rehearsal = await delivery.Service.RehearseAsync(delivery.Post, delivery.Connection, stop);
            return [.. rehearsal.Calls.Select(c => new RehearsedCall(Redaction.Of(c.Request, delivery.Secrets, 2000), Redaction.Of(c.Body, delivery.Secrets, LongestBody)))];
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "{Channel} could not rehearse {Publication}", delivery.Connection, delivery.Publication.Id);
            return null;
        }
    }
}
