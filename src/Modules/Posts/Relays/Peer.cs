using System.Net.WebSockets;
using System.Threading.Channels;

namespace ContentHub.Posts.Relays;

/// <summary>
/// One editor's line. What it is sent waits in a queue of bounded size; who does not read is cut off, so that nobody waits for them,
/// and gets everything when they come back.
/// </summary>
internal sealed class Peer(WebSocket socket, Guid connection, Guid person, long client, long mostWaiting = 24L * 1024 * 1024)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Channel<(byte[] Bytes, WebSocketMessageType Type)> queue = Channel.CreateUnbounded<(byte[], WebSocketMessageType)>(new() { SingleReader = true });
    private long waiting;

    public Guid Connection => connection;

    public Guid Person => person;

    public long Client => client;

    /// <summary>Set when the server ends the line: the reason goes out as the last message.</summary>
    public bool Ending { get; private set; }

    public void Send(byte[] frame) => Put(frame, WebSocketMessageType.Binary);

    public void Tell(object message) => Put(Frames.Text(message), WebSocketMessageType.Text);

    /// <summary>Says why and closes.</summary>
    /// <param name="why"><c>elsewhere</c>, <c>not-yours</c>, <c>signed-out</c>, or a refusal's code.</param>
    public void End(string why, string sentence, object? more = null)
    {
        if (!Ending)
        {
            Ending = true;
            Tell(new { type = "ended", why, sentence, more });
            queue.Writer.TryComplete();
        }
    }

    public void Cut()
    {
        Ending = true;
        queue.Writer.TryComplete();
        socket.Abort();
    }

    /// <summary>Sends until the line ends.</summary>
    public async Task SendAllAsync()
    {
        try
        {
            await foreach (var (bytes, type) in queue.Reader.ReadAllAsync())
            {
                using var patience = new CancellationTokenSource(Patience);
                await socket.SendAsync(bytes, type, true, patience.Token);
                Interlocked.Add(ref waiting, -bytes.Length);
            }

            using var closing = new CancellationTokenSource(Patience);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, closing.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            socket.Abort();
        }
    }

    private void Put(byte[] bytes, WebSocketMessageType type)
    {
        if (Interlocked.Add(ref waiting, bytes.Length) > mostWaiting)
        {
            Cut();
            return;
        }

        queue.Writer.TryWrite((bytes, type));
    }
}
