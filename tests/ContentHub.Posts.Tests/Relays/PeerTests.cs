using System.Net.WebSockets;
using ContentHub.Posts.Relays;

namespace ContentHub.Posts.Tests.Relays;

public sealed class PeerTests
{
    [Fact]
    public async Task Who_does_not_read_is_cut_off_when_too_much_waits()
    {
        var socket = new DeafSocket();
        var peer = new Peer(socket, Guid.CreateVersion7(), Guid.CreateVersion7(), 7, mostWaiting: 1000);
        var sending = peer.SendAllAsync();

        for (var i = 0; i < 9; i++)
        {
            peer.Send(new byte[100]);
        }

        Assert.False(socket.Aborted);
        peer.Send(new byte[200]);
        Assert.True(socket.Aborted);
        Assert.True(peer.Ending);
        await sending;
    }

    /// <summary>Takes a message and never finishes taking it, until it is cut off.</summary>
    private sealed class DeafSocket : WebSocket
    {
        private readonly TaskCompletionSource cut = new();

        public bool Aborted { get; private set; }

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => Aborted ? WebSocketState.Aborted : WebSocketState.Open;

        public override string? SubProtocol => null;

        public override void Abort()
        {
            Aborted = true;
            cut.TrySetException(new WebSocketException("cut"));
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Dispose()
        {
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => new TaskCompletionSource<WebSocketReceiveResult>().Task;

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) => cut.Task;
    }
}
