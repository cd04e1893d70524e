using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

/// <param name="Open">Publications that are planned, held or on their way there.</param>
/// <param name="Latency">How long the network took for its latest answers; null before the first.</param>
internal sealed record ChannelCard(Channel Row, string Label, bool Installed, int Open, ChannelLatency? Latency)
{
    /// <summary>A fortnight is enough to find whoever can sign in there.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public bool EndsSoon(DateTimeOffset now) => Row.ExpiresAt is { } ends && ends - now < Soon;
}

internal sealed record ChannelOverview(IReadOnlyList<ChannelCard> Cards, IReadOnlyList<ChannelDescription> Kinds);

/// <param name="Values">Settings without secrets.</param>
internal sealed record ChannelDetails(Channel Row, ChannelDescription Description, IReadOnlyDictionary<string, string> Values, int Open);

/// <summary>The channels for the people who own them. Secrets are in none of these answers.</summary>
internal sealed class ChannelBoard(HubDbContext db, ChannelBook book, MeasureLatency latency)
{
    /// <summary>Named one by one: a list of what is over would read the whole history.</summary>
    private static readonly DeliveryState[] Open =
    [
        DeliveryState.Planned, DeliveryState.Held, DeliveryState.Sending, DeliveryState.Updating, DeliveryState.Pending,
        DeliveryState.RetryAt, DeliveryState.Unknown, DeliveryState.Failed, DeliveryState.Withdrawing,
    ];

    public async Task<Result<ChannelOverview>> AllAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        var rows = await db.Set<Channel>().AsNoTracking().Where(c => !c.Disconnected).ToListAsync(stop);
        var open = await db.Set<Publication>().Where(p => Open.Contains(p.State)).GroupBy(p => p.ChannelId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var took = await latency.ForAsync([.. rows.Select(r => r.Id)], stop);
        return new ChannelOverview(
            [.. rows.OrderBy(r => r.IsOwnSite ? 0 : 1).ThenBy(r => r.Name, StringComparer.CurrentCulture).Select(r =>
                new ChannelCard(r, book.ServiceOf(r.Kind)?.Description.Label ?? r.Kind, book.ServiceOf(r.Kind) is not null, open.GetValueOrDefault(r.Id), took.GetValueOrDefault(r.Id)))],
            [.. book.Kinds.Where(k => k.Kind != OwnSite.Kind).OrderBy(k => k.Label, StringComparer.CurrentCulture)]);
    }

    public async Task<Result<ChannelDetails>> OneAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        if (await book.FindAsync(id, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        var open = await db.Set<Publication>().CountAsync(p => p.ChannelId == id && Open.Contains(p.State), stop);
        return new ChannelDetails(channel.Row, channel.Description, ChannelSecrets.Plain(channel.Row), open);
    }
}
