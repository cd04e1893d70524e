using System.Security.Claims;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Posts.Relays;

/// <summary>
/// Leave is asked again while a line stands: the session may end, a role may lose its right, a post may be submitted. Also keeps the
/// member's place, and looks for anything that news between instances failed to bring.
/// </summary>
internal sealed class StandingLeave(IServiceScopeFactory scopes, IStandingSessions sessions, LeaveRhythm rhythm, ILogger<StandingLeave> log)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public async Task WatchAsync(Peer peer, LiveRoom room, ClaimsPrincipal who, Actor by, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(rhythm.Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                if (peer.Ending)
                {
                    // It was told to go: it has time to hear why, and to go by itself.
                    await Task.Delay(Grace, stop);
                    peer.Cut();
                    return;
                }

                await LookAsync(peer, room, who, by, stop);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task LookAsync(Peer peer, LiveRoom room, ClaimsPrincipal who, Actor by, CancellationToken stop)
    {
        try
        {
            if (await sessions.NowAsync(who, by.From, stop) is not { } now)
            {
                peer.End("signed-out", "Your session has ended. Sign in again; what you typed is kept in this browser.");
                return;
            }

            await using var scope = scopes.CreateAsyncScope();
            var documents = scope.ServiceProvider.GetServices<ISharedText>().First(k => k.Kind == room.Kind);
            if (!await documents.MayEditAsync(room.Id, now, stop))
            {
                peer.End("not-yours", "You can’t write here any more: the text was moved on, or your rights have changed. What you typed is kept in this browser.");
                return;
            }

            peer.Tell(new { type = "beat" });
            await scope.ServiceProvider.GetRequiredService<RoomMembers>().BeatAsync(peer.Connection, stop);
            await room.LookAsync(stop);
            await room.ShowMembersAsync(stop, onlyNews: true);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Leave to write could not be looked at again; the next look is in {Every}", rhythm.Every);
        }
    }
}

/// <summary>How often leave is asked again.</summary>
internal sealed record LeaveRhythm(TimeSpan Every);
