using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

/// <param name="Open">Publications that are planned, held or on their way there.</param>
/// <param name="Latency">How long the network took for its latest answers; null before the first.</param>
/// <param name="Owner">Whose own account it is; null on the company's channels.</param>
/// <param name="Theirs">Somebody else's own account: what its access is like is not shown.</param>
internal sealed record ChannelCard(Channel Row, string Label, bool Installed, int Open, ChannelLatency? Latency, string? Owner = null, bool Theirs = false)
{
    public bool InBrowser { get; init; }

    /// <summary>A fortnight is enough to find whoever can sign in there.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public bool EndsSoon(DateTimeOffset now) => Row.ExpiresAt is { } ends && ends - now < Soon;
}

internal sealed record ChannelOverview(IReadOnlyList<ChannelCard> Cards);

/// <param name="Values">Settings without secrets.</param>
/// <param name="Theirs">Somebody else's own account: it can be paused and disconnected, nothing else.</param>
internal sealed record ChannelDetails(Channel Row, ChannelDescription Description, IReadOnlyDictionary<string, string> Values, int Open, bool Theirs = false);

/// <summary>The channels for the people who own them. Secrets are in none of these answers.</summary>
internal sealed class ChannelBoard(HubDbContext db, ChannelBook book, MeasureLatency latency, IPeople people)
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

        return new ChannelOverview(await CardsAsync(db.Set<Channel>(), by, stop));
    }

    /// <summary>A person's own accounts.</summary>
    public async Task<Result<ChannelCard[]>> OwnAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.OwnAccounts))
        {
            return new NotYours(PublishingPermissions.OwnAccounts);
        }

        var id = by.Id;
        return await CardsAsync(db.Set<Channel>().Where(c => c.OwnerId == id), by, stop);
    }

    private async Task<ChannelCard[]> CardsAsync(IQueryable<Channel> channels, Actor by, CancellationToken stop)
    {
        var rows = await channels.AsNoTracking().Where(c => !c.Disconnected).ToListAsync(stop);
        var owners = await people.FindManyAsync([.. rows.Select(r => r.OwnerId).OfType<Guid>().Distinct()], stop);
        var open = await db.Set<Publication>().Where(p => Open.Contains(p.State)).GroupBy(p => p.ChannelId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var took = await latency.ForAsync([.. rows.Select(r => r.Id)], stop);
        return [.. rows.OrderBy(r => r.IsOwnSite ? 0 : r.OwnerId is null ? 1 : 2).ThenBy(r => r.Name, StringComparer.CurrentCulture).Select(r =>
            new ChannelCard(r, book.ServiceOf(r.Kind)?.Description.Label ?? r.Kind, book.ServiceOf(r.Kind) is not null, open.GetValueOrDefault(r.Id), took.GetValueOrDefault(r.Id),
                r.OwnerId is { } owner ? owners.TryGetValue(owner, out var person) ? person.Name : "Somebody who left" : null, r.OwnerId is not null && r.OwnerId != by.Id)
            {
                InBrowser = book.ServiceOf(r.Kind)?.Description.ConnectsInBrowser is true,
            })];
    }

    public async Task<Result<ChannelDetails>> OneAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } channel)
        {
            return by.Can(PublishingPermissions.ManageChannels) ? new NotThere("channel") : new NotYours(PublishingPermissions.ManageChannels);
        }

        if (Rights.ToStop(by, channel.Row) is { } objection)
        {
            return objection;
        }

        var open = await db.Set<Publication>().CountAsync(p => p.ChannelId == id && Open.Contains(p.State), stop);
        return new ChannelDetails(channel.Row, channel.Description, ChannelSecrets.Plain(channel.Row), open, channel.Row.OwnerId is { } owner && owner != by.Id);
    }
}
