using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.Connections;

/// <summary>
/// Looks at every connection without posting, each hour and whenever somebody asks: a channel that stopped must not look like a quiet day.
/// </summary>
internal sealed class LookAtChannels(HubDbContext db, ChannelBook book, HoldPublications hold, IWakeUp wakeUp, TimeProvider clock, ILogger<LookAtChannels> log) : IBackgroundUseCase
{
    public static IReadOnlyList<BackgroundWork> Work { get; } = [new("publishing.look-at-channels", TimeSpan.FromHours(1), typeof(LookAtChannels))];

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        // Nothing goes out where it is paused; whoever resumes it looks.
        foreach (var channel in (await book.ConnectedAsync(stop)).Where(c => !c.Row.Paused))
        {
            await LookAsync(channel, stop);
        }

        return null;
    }

    /// <summary>One channel now.</summary>
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } channel)
        {
            return new NotThere("channel");
        }

        if (Rights.ToReconnect(by, channel.Row) is { } objection)
        {
            return objection;
        }

        await LookAsync(channel, stop);
        return Result.Done;
    }

    /// <summary>
    /// Written outside the version, as deliveries do it too: nobody's form gets old because the hub looked. Where somebody reconnected meanwhile or a
    /// delivery met trouble, their word is the newer one.
    /// </summary>
    public async Task<Channel> LookAsync(ServedChannel served, CancellationToken stop)
    {
        var channel = served.Row;
        var before = channel.Trouble;
        channel.Keep(await ProbeAsync(served, stop), clock.GetUtcNow());
        await db.Set<Channel>().Where(c => c.Id == channel.Id && c.Version == channel.Version && c.Trouble == before).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.CheckedAt, channel.CheckedAt).SetProperty(x => x.Trouble, channel.Trouble).SetProperty(x => x.LastSuccessAt, channel.LastSuccessAt)
                .SetProperty(x => x.ExpiresAt, channel.ExpiresAt).SetProperty(x => x.Account, channel.Account).SetProperty(x => x.Scopes, channel.Scopes).SetProperty(x => x.Quota, channel.Quota),
            stop);
        if (channel.Trouble.Length == 0)
        {
            await hold.ReleaseChannelAsync(channel.Id, HoldReason.SignedOut, stop);
        }

        if (before.Length > 0 && channel.Trouble.Length == 0)
        {
            await hold.LookAgainAsync(channel.Id, stop);
            wakeUp.Wake(DeliveryWork.Name);
        }

        return channel;
    }

    private async Task<ChannelHealth> ProbeAsync(ServedChannel served, CancellationToken stop)
    {
        if (book.Open(served.Row) is not { } connection)
        {
            return ChannelHealth.Bad("Its credentials cannot be read with the present keys. Enter them again.");
        }

        try
        {
            return await served.Service.ProbeAsync(connection, stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "{Channel} could not be looked at", connection);
            return ChannelHealth.Bad("Looking at it failed on our side. The log says more.");
        }
    }
}
