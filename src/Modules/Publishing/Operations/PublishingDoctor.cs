using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Operations;

/// <summary>Channels, overdue and stuck publications.</summary>
internal sealed class PublishingDoctor(HubDbContext db, ChannelBook book, TimeProvider clock) : IDoctorCheck
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<DoctorFinding>> LookAsync(CancellationToken stop)
    {
        List<DoctorFinding> findings = [];
        foreach (var channel in await db.Set<Channel>().AsNoTracking().Where(c => !c.Disconnected).OrderBy(c => c.Name).ToListAsync(stop))
        {
            findings.Add(Look(channel));
        }

        var now = clock.GetUtcNow();
        var before = now - Grace;
        var overdue = await db.Set<Publication>().CountAsync(p => p.WakeAt < before && p.LeaseOwner == null, stop);
        findings.Add(overdue == 0
            ? new("deliveries", true, "nothing is overdue")
            : new("deliveries", false, $"{overdue} have been due for more than 5 minutes and nobody works on them: is an instance running with Work:Enabled?"));
        var stuck = await db.Set<Publication>().CountAsync(p => p.LeaseUntil < before, stop);
        findings.Add(stuck == 0
            ? new("leases", true, "none is stuck")
            : new("leases", false, $"{stuck} claims ended more than 5 minutes ago without being taken over: start an instance or run publish-due"));
        var asks = await db.Set<Publication>().CountAsync(p => p.State == DeliveryState.Unknown && p.WakeAt == null, stop);
        findings.Add(new("unknown outcomes", asks == 0, asks == 0 ? "none waits for a person" : $"{asks} wait for a person: look at the delivery ledger"));
        return findings;
    }

    private DoctorFinding Look(Channel channel) => channel switch
    {
        _ when book.ServiceOf(channel.Kind) is null => new($"channel {channel.Name}", false, $"its kind “{channel.Kind}” is not installed"),
        _ when book.Open(channel) is null => new($"channel {channel.Name}", false, "its credentials cannot be decrypted with the present keys: enter them again"),
        { Trouble.Length: > 0 } => new($"channel {channel.Name}", false, channel.Trouble),
        { Paused: true } => new($"channel {channel.Name}", true, "paused"),
        _ => new($"channel {channel.Name}", true, "ready"),
    };
}
