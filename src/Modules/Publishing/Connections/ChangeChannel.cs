using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

/// <summary>Changes name, settings or credentials after trying them; what was held because it was signed out goes on.</summary>
internal sealed class ChangeChannel(HubDbContext db, ChannelBook book, ChannelSecrets secrets, HoldPublications hold, IAudit audit, IWakeUp wakeUp, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, int version, ChannelForm form, Actor by, CancellationToken stop)
    {
        if (await db.Set<Channel>().FirstOrDefaultAsync(c => c.Id == id && !c.Disconnected, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        if (Rights.ToReconnect(by, channel) is { } objection)
        {
            return objection;
        }

        if (channel.IsOwnSite)
        {
            return new OwnSiteStays();
        }

        if (book.ServiceOf(channel.Kind) is not { } service)
        {
            return new ChannelKindMissing(channel.Kind);
        }

        // What signing in at the network brought stays as it is; only the name can be typed.
        var kept = book.Open(channel)?.Values;
        var values = service.Description.ConnectsInBrowser ? ChannelValues.Named(form, kept) : ChannelValues.Read(service.Description, form, kept);
        if (!values.Succeeded)
        {
            return Result.Refused(values.Errors);
        }

        var health = await service.ProbeAsync(new ChannelConnection(id, channel.Kind, form.Name!, values.Value), stop);
        if (health.Trouble is { } trouble)
        {
            return new ChannelDoesNotWork(trouble);
        }

        var before = new { channel.Name, Settings = ChannelSecrets.Plain(channel) };
        channel.Name = form.Name!.Trim();
        channel.Keep(health, clock.GetUtcNow());
        // Tokens may have been renewed while it was tried; they are not in the form, so they are not written.
        if (!service.Description.ConnectsInBrowser)
        {
            secrets.Store(channel, service.Description, values.Value);
        }

        audit.Record(by, "channel.changed", channel.Subject, before, new { channel.Name, Settings = ChannelSecrets.Plain(channel) });
        return await SaveAsync(channel, version, stop);
    }

    private async Task<Result> SaveAsync(Channel channel, int version, CancellationToken stop)
    {
        try
        {
            db.Entry(channel).Property(c => c.Version).OriginalValue = version;
            channel.Version = version + 1;
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

        await hold.ReleaseChannelAsync(channel.Id, HoldReason.SignedOut, stop);
        await hold.LookAgainAsync(channel.Id, stop);
        wakeUp.Wake(DeliveryWork.Name);
        return Result.Done;
    }
}
