using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.TrackedLinks;
using static ContentHub.Publishing.Forecasts.ForecastWeight;

namespace ContentHub.Publishing.Forecasts;

/// <summary>What the gate, the channel and the connection would say if it were due now, and what is known about the time until then.</summary>
internal sealed class ForecastRules(IPosts posts, ChannelBook book, ISettings settings, TrackLink track)
{
    /// <summary>A package has one revision for all its channels.</summary>
    private readonly Dictionary<Guid, Result<RevisionView>> verified = [];

    public async Task<IReadOnlyList<ForecastFinding>> ForAsync(Publication publication, ForecastScene scene, CancellationToken stop)
    {
        List<ForecastFinding> findings = [.. OfStops(publication, scene), .. OfPost(publication, scene)];
        if (publication.State is DeliveryState.Held)
        {
            findings.Add(new("forecast.held", Held, publication.Message));
        }

        if (!scene.Channels.TryGetValue(publication.ChannelId, out var channel))
        {
            findings.Add(new("forecast.no-channel", Fails, "The channel is disconnected, or its kind is not installed. Connect it again, or cancel this."));
            return findings;
        }

        findings.AddRange(OfConnection(publication, channel, scene));
        findings.AddRange(OfOwnSite(publication, scene));
        findings.AddRange(await OfRevisionAsync(publication, channel, stop));
        return findings;
    }

    private static IEnumerable<ForecastFinding> OfStops(Publication publication, ForecastScene scene)
    {
        if (publication.State is not DeliveryState.Held && scene.Stopped.Holding(publication) is { } hold)
        {
            yield return new("forecast.on-hold", Held, $"Everything outbound is on hold: {hold.Reason}");
        }

        if (scene.Stopped.Rehearsal is not null)
        {
            yield return new("forecast.rehearsal", Held, "A rehearsal is on: it is shown as it would be sent, and not sent.");
        }
    }

    private static IEnumerable<ForecastFinding> OfPost(Publication publication, ForecastScene scene)
    {
        if (!scene.Posts.TryGetValue(publication.PostId, out var post) || post.InTrash)
        {
            yield return new("forecast.in-trash", Held, "The post is in the trash. Restore it, or cancel this.");
        }
        else if (post.Stage is PostStage.Archived)
        {
            yield return new("forecast.archived", Held, "The post was archived. Reopen it, or cancel this.");
        }
    }

    private IEnumerable<ForecastFinding> OfConnection(Publication publication, ServedChannel channel, ForecastScene scene)
    {
        var row = channel.Row;
        if (book.Open(row) is null)
        {
            yield return new("forecast.unreadable", Fails, $"The credentials of {row.Name} cannot be read with the present keys. Enter them again.");
        }
        else if (row.Trouble.Length > 0)
        {
            yield return new("forecast.trouble", Fails, $"{row.Name}: {row.Trouble.TrimEnd('.')}.");
        }

        if (row.Paused)
        {
            yield return new("forecast.paused", Held, $"{row.Name} is paused. Resume it before then.");
        }

        if (row.EndsBefore(publication.DueAt) is { } ends)
        {
            yield return new("forecast.token-ends", Fails, ends);
        }

        if (row.SeenQuota is { } quota && Rank(publication, scene, quota.ResetsAt) > quota.Left)
        {
            yield return new("forecast.quota", Warns, $"{row.Name} takes {quota.Left} more {quota.What} for now, and more than that are planned. This one may go out late.");
        }
    }

    /// <summary>How many are due on this channel up to this one while the allowance lasts.</summary>
    private static int Rank(Publication publication, ForecastScene scene, DateTimeOffset? resets) => publication.DueAt > (resets ?? scene.Now.AddDays(1))
        ? 0
        : scene.Coming.Count(p => p.ChannelId == publication.ChannelId && (p.DueAt < publication.DueAt || (p.DueAt == publication.DueAt && p.Id <= publication.Id)));

    private static IEnumerable<ForecastFinding> OfOwnSite(Publication publication, ForecastScene scene)
    {
        var there = scene.OnSite[publication.PostId].ToList();
        if (!publication.NeedsSite || there.Exists(p => p.State is DeliveryState.Delivered or DeliveryState.Sending or DeliveryState.Updating or DeliveryState.Pending))
        {
            yield break;
        }

        if (there.Count == 0)
        {
            yield return new("forecast.not-on-site", Held, "It links to the post on your own site, and nothing is planned there. Schedule it there too.");
        }
        else if (there.Find(p => p.State is DeliveryState.Held or DeliveryState.Failed or DeliveryState.Unknown) is { } stuck)
        {
            yield return new("forecast.site-stuck", Held, $"It waits for the post on your own site, which is {DeliveryWords.Of(stuck.State)} there.");
        }
        else if (there.TrueForAll(p => p.DueAt > publication.DueAt))
        {
            yield return new("forecast.site-later", Warns, "It waits for the post on your own site, which comes later. It goes out then.");
        }
    }

    private async Task<IReadOnlyList<ForecastFinding>> OfRevisionAsync(Publication publication, ServedChannel channel, CancellationToken stop)
    {
        if (!verified.TryGetValue(publication.RevisionId, out var revision))
        {
            verified[publication.RevisionId] = revision = await posts.VerifiedAsync(publication.RevisionId, stop);
        }

        if (!revision.Succeeded)
        {
            return [new("forecast.not-approved", Held, revision.Error.Message)];
        }

        var permalink = await track.SampleAsync(LikelyPermalink.Of(await settings.BaseAddressAsync(stop), revision.Value.Content.Slug), channel.Row, revision.Value.Content, stop);
        var findings = channel.Service.Check(new ChannelPost(publication.Id, revision.Value, permalink, publication.DueAt));
        return [.. findings.Select(f => new ForecastFinding(f.Code, f.Severity == FindingSeverity.Blocks ? Fails : Warns, f.Message))];
    }
}
