using System.Data.Common;
using System.Net.WebSockets;
using System.Security.Claims;
using ContentHub.Kernel.People;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ContentHub.Posts.Relays;

/// <summary>One editor from its hello to its last message.</summary>
internal sealed class Relay(LiveRooms rooms, StandingLeave leave, TimeProvider clock, ILogger<Relay> log)
{
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(15);

    private int lines;

    /// <summary>Lines that are open on this instance.</summary>
    public int Lines => Volatile.Read(ref lines);

    public async Task RunAsync(WebSocket socket, string kind, Guid id, Actor by, ClaimsPrincipal who, string? alone, CancellationToken stop)
    {
        Interlocked.Increment(ref lines);
        try
        {
            await HostAsync(socket, kind, id, by, who, alone, stop);
        }
        finally
        {
            Interlocked.Decrement(ref lines);
        }
    }

    private async Task HostAsync(WebSocket socket, string kind, Guid id, Actor by, ClaimsPrincipal who, string? alone, CancellationToken stop)
    {
        var reader = new MessageReader(socket);
        if (await HelloAsync(reader, stop) is not { } hello)
        {
            socket.Abort();
            return;
        }

        var peer = new Peer(socket, Guid.CreateVersion7(), by.Id, hello.Client);
        var sending = peer.SendAllAsync();
        var room = rooms.Of(kind, id);
        var now = clock.GetUtcNow();
        var member = new RoomMember
        {
            Id = peer.Connection,
            Kind = kind,
            DocumentId = id,
            PersonId = by.Id,
            Name = by.Name,
            Client = hello.Client,
            Since = now,
            Until = now + RoomMember.Lasts,
        };
        if (alone is not null)
        {
            peer.End(new HeldBySomeone(alone).Code, new HeldBySomeone(alone).Message, new { by = alone });
        }
        else if (await room.EnterAsync(peer, hello, member, stop))
        {
            await ServeAsync(peer, room, reader, who, by, stop);
        }

        await sending;
        await reader.DrainAsync();
    }

    private async Task ServeAsync(Peer peer, LiveRoom room, MessageReader reader, ClaimsPrincipal who, Actor by, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watching = leave.WatchAsync(peer, room, who, by, over.Token);
        try
        {
            await rooms.SayWhoIsHereAsync(room, stop);
            await ReadAsync(peer, room, reader, over.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The line broke or the server stops: what arrived is stored, the rest is still in the browser.
        }
        catch (Exception problem) when (problem is DbUpdateException or DbException)
        {
            log.LogWarning(problem, "A change of {Kind} {Document} could not be stored; its editor connects again and sends it again", room.Kind, room.Id);
        }
        finally
        {
            await over.CancelAsync();
            await watching;
            peer.End("closed", "");
            await room.LeaveAsync(peer, CancellationToken.None);
            await rooms.SayWhoIsHereAsync(room, CancellationToken.None);
        }
    }

    private async Task ReadAsync(Peer peer, LiveRoom room, MessageReader reader, CancellationToken stop)
    {
        var (messages, bytes) = (new Allowance(60, 600, clock), new Allowance(2 * 1024 * 1024, 3 * RoomLimits.Update, clock));
        while (!peer.Ending && await reader.NextAsync(stop) is { } message)
        {
            if (!messages.Take(1) || !bytes.Take(message.Length))
            {
                peer.End("room.too-fast", "Too much came at once. The connection is made again.");
                return;
            }

            if (message.Length < Frames.Head || !await HandleAsync(peer, room, message, stop))
            {
                return;
            }
        }
    }

    private async Task<bool> HandleAsync(Peer peer, LiveRoom room, byte[] message, CancellationToken stop)
    {
        var (letter, first, second) = Frames.Head9(message);
        var bytes = message[Frames.Head..];
        switch (letter)
        {
            case Frames.State:
                await rooms.SayStateAsync(room, peer, bytes, stop);
                return true;
            case Frames.Snapshot when bytes.Length > 0:
                await room.ReplaceAsync(peer, first, bytes, stop);
                return true;
            case Frames.Edit or Frames.Seed when bytes.Length > 0:
                var taken = await room.TakeAsync(peer, letter is Frames.Seed ? UpdateForm.Seed : UpdateForm.Edit, first, second, bytes, stop);
                await rooms.SayStoredAsync(room, stop);
                return taken;
            default:
                return false;
        }
    }

    private static async Task<Hello?> HelloAsync(MessageReader reader, CancellationToken stop)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(stop);
        within.CancelAfter(HelloWithin);
        try
        {
            return await reader.HelloAsync(within.Token) is { } text ? Frames.ReadHello(text) : null;
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            return null;
        }
    }
}
