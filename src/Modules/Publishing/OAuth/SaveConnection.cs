using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.OAuth;

/// <summary>A sign-in becomes a channel, or the new access of one. Tried before it is saved; nothing is posted.</summary>
internal sealed class SaveConnection(
    HubDbContext db, NetworkAppBook apps, ChannelBook book, ChannelSecrets secrets, HoldPublications hold, IAudit audit, IWakeUp wakeUp, Ids ids, TimeProvider clock)
{
    /// <param name="found">One account; several only when a channel is reconnected, which takes its own.</param>
    public async Task<Result<ConnectedChannel>> HandleAsync(OAuthVisit visit, IReadOnlyList<OAuthAccount> found, OAuthTokens tokens, Actor by, CancellationToken stop)
    {
        if (book.ServiceOf(visit.Kind) is not { } service || apps.Network(visit.Kind) is not { } network || await apps.AppAsync(visit.Kind, stop) is not { } app)
        {
            return new NoNetworkApp(apps.Label(visit.Kind));
        }

        var place = await PlaceAsync(visit, found, by, stop);
        if (!place.Succeeded)
        {
            return Result<ConnectedChannel>.Refused(place.Errors);
        }

        var (channel, account) = place.Value;
        var values = Values(account, tokens, network.Manners.Scopes(visit.Personal), app);
        var health = await service.ProbeAsync(new ChannelConnection(channel.Id, channel.Kind, channel.Name, values), stop);
        if (health.Trouble is { } trouble)
        {
            return new ChannelDoesNotWork(trouble);
        }

        channel.Keep(health, clock.GetUtcNow());
        secrets.Store(channel, service.Description, values);
        channel.Version++;
        audit.Record(by, visit.ChannelId is null ? "channel.connected" : "channel.reconnected", channel.Subject, after: new { channel.Kind, channel.Name, Account = account.Name, Own = visit.Personal });
        return await SaveAsync(visit, channel, stop);
    }

    private async Task<Result<(Channel Channel, OAuthAccount Account)>> PlaceAsync(OAuthVisit visit, IReadOnlyList<OAuthAccount> found, Actor by, CancellationToken stop)
    {
        if (visit.ChannelId is { } id)
        {
            if (await db.Set<Channel>().FirstOrDefaultAsync(c => c.Id == id && !c.Disconnected, stop) is not { } channel)
            {
                return new NotThere("channel");
            }

            // The role may have changed while the person was away.
            if (Rights.ToReconnect(by, channel) is { } objection)
            {
                return objection;
            }

            var kept = ChannelSecrets.Plain(channel);
            return found.FirstOrDefault(a => a.Id == kept.GetValueOrDefault(OAuthValues.Account)) is { } same
                ? (channel, same)
                : new OtherAccount(kept.GetValueOrDefault(OAuthValues.AccountName, channel.Name), found[0].Name);
        }

        var needs = visit.Personal ? PublishingPermissions.OwnAccounts : PublishingPermissions.ManageChannels;
        if (!by.Can(needs))
        {
            return new NotYours(needs);
        }

        var others = await db.Set<Channel>().AsNoTracking().Where(c => c.Kind == visit.Kind && !c.Disconnected).ToListAsync(stop);
        var there = others.Find(c => ChannelSecrets.Plain(c).GetValueOrDefault(OAuthValues.Account) == found[0].Id);
        return there is null ? (New(visit, by), found[0]) : new AlreadyConnected(there.Name);
    }

    private Channel New(OAuthVisit visit, Actor by)
    {
        var channel = new Channel
        {
            Id = ids.New(),
            Kind = visit.Kind,
            Name = visit.Name,
            OwnerId = visit.Personal ? by.Id : null,
            Settings = "{}",
            Secrets = "",
            ConnectedById = by.Id,
            ConnectedAt = clock.GetUtcNow(),
        };
        db.Add(channel);
        return channel;
    }

    private static Dictionary<string, string> Values(OAuthAccount account, OAuthTokens tokens, IReadOnlyList<string> needed, OAuthApp app)
    {
        Dictionary<string, string> values = new()
        {
            [OAuthValues.Account] = account.Id,
            [OAuthValues.AccountName] = account.Name,
            [OAuthValues.NeededScopes] = string.Join(' ', needed),
        };
        if (app.Server.Length > 0)
        {
            values[OAuthValues.Server] = app.Server;
        }

        values.Put(account.Tokens ?? tokens);
        return values;
    }

    private async Task<Result<ConnectedChannel>> SaveAsync(OAuthVisit visit, Channel channel, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Someone else");
        }
        catch (DbUpdateException)
        {
            return new ChannelNameTaken(channel.Name);
        }

        await db.Set<OAuthVisit>().Where(v => v.Id == visit.Id).ExecuteDeleteAsync(stop);
        await hold.ReleaseChannelAsync(channel.Id, HoldReason.SignedOut, stop);
        await hold.LookAgainAsync(channel.Id, stop);
        wakeUp.Wake(DeliveryWork.Name);
        return new ConnectedChannel(channel.Id, channel.Name);
    }
}
