using System.Collections.Concurrent;
using System.Text.Json;
using ContentHub.Kernel.Modules;
using ContentHub.Posts.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Relays;

/// <summary>The rooms that have editors on this instance, and what they tell the other instances.</summary>
internal sealed class LiveRooms(IServiceScopeFactory scopes, INodeNews news) : INodeListener, IRoomNews
{
    private readonly ConcurrentDictionary<(string, Guid), LiveRoom> rooms = new();

    public string Topic => "posts.rooms";

    public LiveRoom Of(string kind, Guid id) => rooms.GetOrAdd((kind, id), _ => new LiveRoom(kind, id, scopes));

    /// <summary>Rooms stay a little object without editors: a document that was opened once is opened again.</summary>
    public LiveRoom? Find(string kind, Guid id) => rooms.GetValueOrDefault((kind, id));

    public Task SayStoredAsync(LiveRoom room, CancellationToken stop) => SayAsync(new News("stored", room.Kind, room.Id), stop);

    public async Task SayWhoIsHereAsync(LiveRoom room, CancellationToken stop)
    {
        await room.ShowMembersAsync(stop);
        await SayAsync(new News("here", room.Kind, room.Id), stop);
    }

    public async Task SayStateAsync(LiveRoom room, Peer from, byte[] state, CancellationToken stop)
    {
        room.ShowState(from, from.Client, state);
        await SayAsync(new News("state", room.Kind, room.Id, Client: from.Client, State: state), stop);
    }

    public async Task SavedAsync(RoomPlace place, long seq, int version, DateTimeOffset at, CancellationToken stop)
    {
        var saved = new News("saved", place.Kind, place.DocumentId, Epoch: place.Epoch, Seq: seq, Version: version, At: at);
        Show(saved);
        await SayAsync(saved, stop);
    }

    public async Task HearAsync(string text, CancellationToken stop)
    {
        if (JsonSerializer.Deserialize<News>(text) is not { } heard || Find(heard.Kind, heard.Id) is not { } room)
        {
            return;
        }

        switch (heard.What)
        {
            case "stored":
                await room.LookAsync(stop);
                break;
            case "here":
                await room.ShowMembersAsync(stop);
                break;
            case "state":
                room.ShowState(null, heard.Client, heard.State);
                break;
            case "saved":
                Show(heard);
                break;
        }
    }

    public async Task MissedAsync(CancellationToken stop)
    {
        foreach (var room in rooms.Values)
        {
            await room.LookAsync(stop);
            await room.ShowMembersAsync(stop);
        }
    }

    private void Show(News saved) =>
        Find(saved.Kind, saved.Id)?.Tell(saved.Epoch, new { type = "saved", seq = saved.Seq, version = saved.Version, at = saved.At });

    private Task SayAsync(News line, CancellationToken stop) => news.SayAsync(Topic, JsonSerializer.Serialize(line), stop);

    private sealed record News(
        string What, string Kind, Guid Id, int Epoch = 0, long Seq = 0, int Version = 0, DateTimeOffset At = default, long Client = 0, byte[]? State = null);
}
