using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.OAuth;

/// <summary>Somebody left: their own accounts are forgotten here and revoked at the networks, and what was planned there is held.</summary>
internal sealed class EndOwnAccounts(HubDbContext db, ForgetAccess forget, HoldPublications hold, IPeople people, IAudit audit) : IEventConsumer
{
    public string Name => "publishing.own-accounts";

    public bool EachNode => false;

    public bool FromNow => true;

    public async Task HandleAsync(DomainEvent happened, CancellationToken stop)
    {
        if (happened is not PersonDeactivated left)
        {
            return;
        }

        var name = (await people.FindAsync(left.PersonId, stop))?.Name ?? "Its owner";
        foreach (var channel in await db.Set<Channel>().Where(c => c.OwnerId == left.PersonId && !c.Disconnected).ToListAsync(stop))
        {
            forget.Of(channel);
            audit.Record(Actor.System, "channel.owner-left", channel.Subject);
            // Saves both: nothing may stay planned on an account that is gone.
            await hold.ChannelAsync(channel.Id, HoldReason.NotTheOwner, $"It was to go out on {channel.Name}, and {name} has left: cancel it, or schedule the post on another channel", stop);
        }
    }
}
