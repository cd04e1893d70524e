using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

internal sealed record ChannelForm(string Kind, string? Name, IReadOnlyDictionary<string, string?> Values);

/// <summary>Connects an account after trying it: a channel that looks healthy and is not helps nobody.</summary>
internal sealed class ConnectChannel(HubDbContext db, ChannelBook book, ChannelSecrets secrets, IAudit audit, Ids ids, TimeProvider clock)
{
    public async Task<Result<ConnectedChannel>> HandleAsync(ChannelForm form, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        if (book.ServiceOf(form.Kind) is not { } service || form.Kind == OwnSite.Kind)
        {
            return new ChannelKindMissing(form.Kind);
        }

        if (service.Description.ConnectsInBrowser)
        {
            return new ChannelConnectsInBrowser(service.Description.Label);
        }

        var values = ChannelValues.Read(service.Description, form, null);
        if (!values.Succeeded)
        {
            return Result<ConnectedChannel>.Refused(values.Errors);
        }

        var now = clock.GetUtcNow();
        var channel = new Channel
        {
            Id = ids.New(),
            Kind = form.Kind,
            Name = form.Name!.Trim(),
            Settings = "{}",
            Secrets = "",
            ConnectedById = by.Id,
            ConnectedAt = now,
            Version = 1,
        };
        var health = await service.ProbeAsync(new ChannelConnection(channel.Id, channel.Kind, channel.Name, values.Value), stop);
        if (health.Trouble is { } trouble)
        {
            return new ChannelDoesNotWork(trouble);
        }

        channel.Keep(health, now);
        secrets.Store(channel, service.Description, values.Value);
        db.Add(channel);
        audit.Record(by, "channel.connected", channel.Subject, after: new { channel.Kind, channel.Name, Settings = ChannelSecrets.Plain(channel) });
        return await SaveAsync(channel, stop);
    }

    private async Task<Result<ConnectedChannel>> SaveAsync(Channel channel, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return new ConnectedChannel(channel.Id, channel.Name);
        }
        catch (DbUpdateException)
        {
            return new ChannelNameTaken(channel.Name);
        }
    }
}

internal sealed record ConnectedChannel(Guid Id, string Name);

internal static class ChannelSubject
{
    extension(Channel channel)
    {
        /// <summary>How the audit log names it.</summary>
        public AuditSubject Subject => new("channel", channel.Id, channel.Name);
    }
}
