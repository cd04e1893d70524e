using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Forecasts;

/// <summary>The dry run of the days to come: asks today what the delivery will ask then, and sends nothing.</summary>
internal sealed class ForecastDays(HubDbContext db, IPosts posts, ChannelBook channels, ReadStops stops, ForecastRules rules, TimeProvider clock)
{
    public const int Most = 300;
    private const int MostWaiting = 50;
    private static readonly DeliveryState[] ToCome = [DeliveryState.Planned, DeliveryState.RetryAt, DeliveryState.Held];

    /// <param name="days">1 to 31.</param>
    /// <param name="by">Sees what they may see of publications.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Result<Forecast>> HandleAsync(int days, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var now = clock.GetUtcNow();
        var until = now.AddDays(Math.Clamp(days, 1, 31));
        var visible = FindPublication.Visible(db.Set<Publication>().AsNoTracking(), by).Where(p => ToCome.Contains(p.State));
        // What has waited for long must not crowd out the days to come.
        var waiting = await visible.Where(p => p.DueAt < now).OrderByDescending(p => p.DueAt).ThenBy(p => p.Id).Take(MostWaiting).ToListAsync(stop);
        var coming = await visible.Where(p => p.DueAt >= now && p.DueAt < until).OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(Most + 1).ToListAsync(stop);
        List<Publication> looked = [.. waiting.AsEnumerable().Reverse(), .. coming.Take(Most)];
        var scene = await SceneAsync(looked, now, stop);
        List<ForecastRow> rows = [];
        foreach (var publication in looked)
        {
            rows.Add(new ForecastRow(publication, scene.NameOf(publication), await rules.ForAsync(publication, scene, stop)));
        }

        return new Forecast(rows, coming.Count > Most);
    }

    private async Task<ForecastScene> SceneAsync(IReadOnlyList<Publication> coming, DateTimeOffset now, CancellationToken stop)
    {
        var postIds = coming.Select(p => p.PostId).Distinct().ToList();
        var found = await posts.FindManyAsync(postIds, Actor.System, stop);
        var onSite = await db.Set<Publication>().AsNoTracking()
            .Where(p => postIds.Contains(p.PostId) && p.ChannelId == OwnSite.ChannelId && p.State != DeliveryState.Cancelled && p.State != DeliveryState.Withdrawn).ToListAsync(stop);
        var connected = (await channels.ConnectedAsync(stop)).ToDictionary(c => c.Row.Id);
        var names = await channels.NamesAsync([.. coming.Select(p => p.ChannelId).Distinct()], stop);
        return new ForecastScene(now, await stops.NowAsync(stop), found, onSite.ToLookup(p => p.PostId), connected, names, coming);
    }
}

/// <summary>What the rules look at, read once for all rows.</summary>
internal sealed record ForecastScene(
    DateTimeOffset Now, StoppedNow Stopped, IReadOnlyDictionary<Guid, PostView> Posts, ILookup<Guid, Publication> OnSite,
    IReadOnlyDictionary<Guid, ServedChannel> Channels, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<Publication> Coming)
{
    public string NameOf(Publication publication) => Names.GetValueOrDefault(publication.ChannelId, publication.ChannelKind);
}
