using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Contributions;

/// <summary>Rows of the home page for whoever can reconnect, which on a person's own account is that person: connections in trouble, and those whose access ends within a fortnight.</summary>
internal sealed class ConnectionsHome(HubDbContext db, TimeProvider clock) : IHomeItems
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeItem>> ForAsync(Actor actor, CancellationToken stop)
    {
        var (now, me, manages) = (clock.GetUtcNow(), actor.Id, actor.Can(PublishingPermissions.ManageChannels));
        var soon = now + ChannelCard.Soon;
        var rows = await db.Set<Channel>().AsNoTracking().Where(c => !c.Disconnected && (c.OwnerId == me || (manages && c.OwnerId == null)) && (c.Trouble != "" || c.ExpiresAt < soon)).OrderBy(c => c.Name).Take(Most).ToListAsync(stop);
        return [.. rows.Select(c => c.Trouble.Length > 0 || c.ExpiresAt is not { } ends
            ? Row(c, c.Trouble, c.LastSuccessAt ?? c.ConnectedAt)
            : Row(c, ends <= now ? "The access has ended: reconnect it" : "The access ends soon: reconnect it before it does", ends))];
    }

    private static HomeItem Row(Channel channel, string sentence, DateTimeOffset at) =>
        new(HomeSection.NeedsAttention, channel.Name, sentence, at, "Reconnect", channel.OwnerId is null ? PageLink.To("/Channels/Channel", ("id", channel.Id)) : PageLink.To("/OwnAccounts/Index"));
}
