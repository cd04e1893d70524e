using ContentHub.Posts.Contracts;
using ContentHub.Posts.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Relays;

/// <summary>
/// The editors of one document that are connected to this instance. One thing happens at a time: an update is stored, then passed on,
/// in the order of its number. What another instance stored is read from the log.
/// </summary>
internal sealed class LiveRoom(string kind, Guid id, IServiceScopeFactory scopes)
{
    private readonly AsyncTurn turn = new();

    private readonly Audience audience = new();
    private int epoch;
    private long passedOn;
    private long loose;
    private long askedAt;

    public string Kind => kind;

    public Guid Id => id;

    /// <summary>Lets an editor in and brings it up to date; false with the reason said when it may not.</summary>
    public Task<bool> EnterAsync(Peer peer, Hello hello, RoomMember member, CancellationToken stop) => InTurnAsync(
        async services =>
        {
            var (log, members) = (services.GetRequiredService<RoomLog>(), services.GetRequiredService<RoomMembers>());
            var others = (await members.HereAsync(kind, id, stop)).Any(m => m.Client != peer.Client);
            var entered = await members.EnterAsync(member, stop);
            var opened = entered.Succeeded ? await log.OpenAsync(kind, id, hello.Schema!, others, stop) : null;
            if (opened is not { Succeeded: true })
            {
                await members.LeaveAsync(peer.Connection, stop);
                var error = entered.Succeeded ? opened!.Error : entered.Error;
                peer.End(error.Code, error.Message);
                return false;
            }

            var room = opened.Value;
            if (room.Epoch != epoch)
            {
                // The news of it is still on its way here: whoever is in the old epoch must not hear or store anything in the new one.
                audience.EndAll();
                (epoch, passedOn, askedAt) = (room.Epoch, 0, 0);
            }

            if (audience.IsEmpty)
            {
                passedOn = room.LastSeq;
            }
            else
            {
                await CatchUpAsync(log, room, stop);
            }

            // Read after that: what another instance stores meanwhile comes twice rather than not at all.
            var known = hello.Epoch == room.Epoch && hello.Seq <= room.LastSeq ? hello.Seq : 0;
            var documents = services.GetServices<ISharedText>().First(k => k.Kind == kind);
            peer.Tell(new { type = "welcome", epoch = room.Epoch, seq = room.LastSeq, saved = room.SavedSeq, seed = room.IsEmpty ? await documents.TextAsync(id, stop) : null });
            foreach (var update in await log.AfterAsync(room, known, stop))
            {
                peer.Send(Frames.Row(update));
            }

            // Only whoever hears the others is told to be up to date: a cursor that moves right after that must not be missed.
            audience.Add(peer);
            peer.Tell(new { type = "synced", seq = room.LastSeq });
            loose = room.Loose;
            AskForSnapshot();
            return true;
        },
        stop);

    /// <summary>Stored first, then acknowledged and passed on. False when this epoch is over.</summary>
    public Task<bool> TakeAsync(Peer peer, UpdateForm form, uint number, long seen, byte[] bytes, CancellationToken stop) => InTurnAsync(
        async services =>
        {
            if (!audience.Has(peer))
            {
                return false; // it was told that its epoch is over, and these words are of that one
            }

            var log = services.GetRequiredService<RoomLog>();
            if (await log.AppendAsync(new RoomPlace(kind, id, epoch), form, seen, peer.Person, bytes, stop) is not { } seq)
            {
                return await NotTakenAsync(peer, form, number, log, stop);
            }

            if (seq > passedOn + 1 && await log.FindAsync(kind, id, stop) is { } room)
            {
                await CatchUpAsync(log, room, stop, before: seq);
            }

            peer.Tell(new { type = "ack", n = number, seq });
            var frame = Frames.Write(Frames.Edit, seq, Math.Min(seen, seq - 1), bytes);
            audience.Send(frame, except: peer);
            passedOn = seq;
            loose++;
            AskForSnapshot();
            return true;
        },
        stop);

    public Task ReplaceAsync(Peer peer, long seq, byte[] bytes, CancellationToken stop) => InTurnAsync(
        async services =>
        {
            if (audience.Has(peer) && seq <= passedOn)
            {
                loose = passedOn - seq;
                await services.GetRequiredService<RoomLog>().ReplaceAsync(new RoomPlace(kind, id, epoch), seq, bytes, stop);
            }

            return true;
        },
        stop);

    /// <summary>Another instance stored something, or this one may have missed it.</summary>
    public Task LookAsync(CancellationToken stop) => InTurnAsync(
        async services =>
        {
            var log = services.GetRequiredService<RoomLog>();
            if (await log.FindAsync(kind, id, stop) is { } room)
            {
                if (room.Epoch == epoch)
                {
                    await CatchUpAsync(log, room, stop);
                }
                else
                {
                    audience.EndAll();
                }
            }

            return true;
        },
        stop);

    public Task LeaveAsync(Peer peer, CancellationToken stop) => InTurnAsync(
        async services =>
        {
            audience.Remove(peer);
            await services.GetRequiredService<RoomMembers>().LeaveAsync(peer.Connection, stop);
            return true;
        },
        stop);

    /// <summary>Everybody hears who is here, by what the server knows: a name can't be made up.</summary>
    /// <param name="onlyNews">Asked now and then: a member whose instance died lapses without a word.</param>
    public Task ShowMembersAsync(CancellationToken stop, bool onlyNews = false) => InTurnAsync(
        async services =>
        {
            if (!audience.IsEmpty)
            {
                audience.Show(await services.GetRequiredService<RoomMembers>().HereAsync(kind, id, stop), onlyNews);
            }

            return true;
        },
        stop);

    /// <summary>Cursor and selection, passed on as they came.</summary>
    public void ShowState(Peer? from, long client, ReadOnlySpan<byte> state) => audience.Send(Frames.Write(Frames.State, client, 0, state), except: from);

    public void Tell(int ofEpoch, object message)
    {
        if (ofEpoch == epoch)
        {
            audience.Tell(message);
        }
    }

    private async Task<bool> NotTakenAsync(Peer peer, UpdateForm form, uint number, RoomLog log, CancellationToken stop)
    {
        var room = await log.FindAsync(kind, id, stop);
        if (room is null || room.Epoch != epoch)
        {
            audience.EndAll();
            return false;
        }

        // Two editors brought in the same text; the first one's stands and holds the same bytes.
        if (form is UpdateForm.Seed)
        {
            await CatchUpAsync(log, room, stop);
            peer.Tell(new { type = "ack", n = number, seq = room.LastSeq });
        }
        else
        {
            peer.End(new RoomTooLarge().Code, new RoomTooLarge().Message);
        }

        return form is UpdateForm.Seed;
    }

    /// <param name="before">Only up to here: what has a later number is passed on after it, so that a line that breaks in between leaves no gap.</param>
    private async Task CatchUpAsync(RoomLog log, Room room, CancellationToken stop, long before = long.MaxValue)
    {
        foreach (var update in (await log.AfterAsync(room, passedOn, stop)).TakeWhile(u => u.Seq < before))
        {
            audience.Send(Frames.Row(update));
            passedOn = Math.Max(passedOn, update.Seq);
        }
    }

    /// <summary>Of one editor, and later of another: who still has something to send does not answer.</summary>
    private void AskForSnapshot()
    {
        if (loose > RoomLimits.Loose && passedOn > askedAt + 20)
        {
            askedAt = passedOn;
            audience.TellOne(passedOn, new { type = "snapshot" });
        }
    }

    private async Task<T> InTurnAsync<T>(Func<IServiceProvider, Task<T>> act, CancellationToken stop)
    {
        using var _ = await turn.TakeAsync(stop);
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
