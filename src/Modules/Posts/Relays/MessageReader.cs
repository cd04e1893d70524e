using System.Net.WebSockets;
using ContentHub.Posts.Rooms;

namespace ContentHub.Posts.Relays;

/// <summary>Puts messages together and stops reading as soon as one is longer than its kind may be: ten megabytes never get into memory.</summary>
internal sealed class MessageReader(WebSocket socket)
{
    private readonly byte[] piece = new byte[16 * 1024];

    /// <summary>The first message, which is text; null for anything else.</summary>
    public Task<byte[]?> HelloAsync(CancellationToken stop) => ReadAsync(WebSocketMessageType.Text, _ => RoomLimits.Hello, stop);

    /// <summary>The next message; null when the line is over, or was ended here because of what came.</summary>
    public Task<byte[]?> NextAsync(CancellationToken stop) => ReadAsync(WebSocketMessageType.Binary, Frames.MostFor, stop);

    /// <summary>After the last word: reads on until the other end has said goodbye too.</summary>
    public async Task DrainAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            while (socket.State is WebSocketState.CloseSent && (await socket.ReceiveAsync(piece, patience.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    private async Task<byte[]?> ReadAsync(WebSocketMessageType wanted, Func<byte, int> most, CancellationToken stop)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var got = await socket.ReceiveAsync(piece, stop);
            if (got.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(piece, 0, got.Count);
            if (got.MessageType != wanted || (message.Length > 0 && message.Length > most(message.GetBuffer()[0])))
            {
                await RefuseAsync(got.MessageType == wanted ? WebSocketCloseStatus.MessageTooBig : WebSocketCloseStatus.InvalidMessageType);
                return null;
            }

            if (got.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }

    private async Task RefuseAsync(WebSocketCloseStatus why)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.CloseOutputAsync(why, null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            socket.Abort();
        }
    }
}
