using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.OAuth;

/// <param name="Personal">The person's own account, which nobody else can post with.</param>
/// <param name="Browser">A random word that only this browser has.</param>
internal sealed record ConnectWish(string Kind, bool Personal, string? Name, string Browser);

/// <summary>Leads a person to the network to sign in there. Nothing is posted and nothing is connected yet.</summary>
internal sealed class BeginConnect(HubDbContext db, NetworkAppBook apps, OAuthSecrets secrets, Ids ids, TimeProvider clock)
{
    public async Task<Result<Uri>> HandleAsync(ConnectWish wish, Actor by, CancellationToken stop)
    {
        var needs = wish.Personal ? PublishingPermissions.OwnAccounts : PublishingPermissions.ManageChannels;
        if (!by.Can(needs))
        {
            return new NotYours(needs);
        }

        if (apps.Network(wish.Kind) is not { } network)
        {
            return new ChannelKindMissing(wish.Kind);
        }

        if (wish.Personal && network.Manners.PersonalAccount is null)
        {
            return new NotPersonal(apps.Label(wish.Kind));
        }

        var name = PlainText.Line(wish.Name);
        if (name.Length is 0 or > Channel.NameLimit)
        {
            return new ChannelNameMissing();
        }

        return await db.Set<Channel>().AnyAsync(c => c.Name == name && !c.Disconnected, stop)
            ? new ChannelNameTaken(name)
            : await LeaveAsync(network, wish, name, null, by, stop);
    }

    /// <summary>The channel keeps its id and what is scheduled there.</summary>
    public async Task<Result<Uri>> AgainAsync(Guid channelId, string browser, Actor by, CancellationToken stop)
    {
        if (await db.Set<Channel>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == channelId && !c.Disconnected, stop) is not { } channel || apps.Network(channel.Kind) is not { } network)
        {
            return new NotThere("channel");
        }

        return Rights.ToReconnect(by, channel) is { } objection ? objection
            : await LeaveAsync(network, new ConnectWish(channel.Kind, channel.OwnerId is not null, channel.Name, browser), channel.Name, channel.Id, by, stop);
    }

    private async Task<Result<Uri>> LeaveAsync(IOAuthNetwork network, ConnectWish wish, string name, Guid? channelId, Actor by, CancellationToken stop)
    {
        if (await apps.AppAsync(network.Kind, stop) is not { } app)
        {
            return new NoNetworkApp(apps.Label(network.Kind));
        }

        var now = clock.GetUtcNow();
        await db.Set<OAuthVisit>().Where(v => v.EndsAt < now).ExecuteDeleteAsync(stop);
        var (state, verifier) = (OAuthSecrets.Random(), OAuthSecrets.Random());
        db.Add(new OAuthVisit
        {
            Id = ids.New(),
            Kind = network.Kind,
            StateHash = OAuthSecrets.Hash(state),
            PersonId = by.Id,
            BrowserHash = OAuthSecrets.Hash(wish.Browser),
            Verifier = secrets.Seal(verifier),
            Personal = wish.Personal,
            ChannelId = channelId,
            Name = name,
            EndsAt = now + OAuthVisit.Lasts,
        });
        await db.SaveChangesAsync(stop);
        return network.Authorize(app, new OAuthAsk(network.Manners.Scopes(wish.Personal), state, OAuthSecrets.Challenge(verifier), await apps.RedirectAsync(stop)));
    }
}
