using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Relays;
using ContentHub.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace ContentHub.Posts.Tests.Relays;

/// <summary>Somebody's session, as the header that a WebSocket carries.</summary>
internal static class Session
{
    public static async Task<string> OfAsync(WebApplicationFactory<Program> hub, string name)
    {
        var cookies = new CatchCookies();
        using var client = hub.CreateDefaultClient(new Uri("https://localhost"), cookies, new CookieContainerHandler());
        await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", $"{name}@demo.test"), new("Form.Password", DemoPeople.Password)]);
        return cookies.Last;
    }

    private sealed class CatchCookies : DelegatingHandler
    {
        public string Last { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var set = answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [];
            Last = set.Select(c => c.Split(';')[0]).FirstOrDefault(c => c.StartsWith("__Host-hub=", StringComparison.Ordinal)) ?? Last;
            return answer;
        }
    }
}

/// <summary>An editor that knows the protocol and nothing of texts: to the server updates are bytes anyway.</summary>
internal sealed class Editor(WebSocket socket) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ConcurrentDictionary<WebApplicationFactory<Program>, ConcurrentBag<Editor>> Open = new();
    private readonly Channel<Message> heard = Channel.CreateUnbounded<Message>();
    private uint number;

    public WebSocket Socket => socket;

    public static async Task<Editor> ConnectAsync(WebApplicationFactory<Program> hub, string cookie, string path, string? origin = "https://localhost")
    {
        var client = hub.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookie;
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        var editor = new Editor(await client.ConnectAsync(new Uri("wss://localhost" + path), CancellationToken.None));
        Open.GetOrAdd(hub, _ => []).Add(editor);
        _ = editor.ListenAsync();
        return editor;
    }

    /// <summary>Cuts every line to a hub; false when there was none.</summary>
    public static bool CutAll(WebApplicationFactory<Program> hub)
    {
        if (!Open.TryRemove(hub, out var editors))
        {
            return false;
        }

        foreach (var editor in editors)
        {
            editor.Socket.Abort();
        }

        return true;
    }

    /// <summary>Connects, says hello and, where nobody did, brings in the text.</summary>
    public static async Task<Editor> JoinAsync(WebApplicationFactory<Program> hub, string who, Guid id, long client, int epoch = 0, long seq = 0, string kind = "post")
    {
        var editor = await ConnectAsync(hub, await Session.OfAsync(hub, who), $"/hub/rooms/{kind}/{id}");
        await editor.HelloAsync(client, epoch, seq);
        return editor;
    }

    public Task HelloAsync(long client, int epoch = 0, long seq = 0, string schema = "m1") =>
        SayAsync(JsonSerializer.Serialize(new { type = "hello", epoch, seq, schema, client }));

    public Task SayAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public async Task<uint> TypeAsync(string words, long seen = 0)
    {
        await SendAsync(Frames.Edit, ++number, seen, Encoding.UTF8.GetBytes(words));
        return number;
    }

    public Task SeedAsync(string words) => SendAsync(Frames.Seed, 0, 0, Encoding.UTF8.GetBytes(words));

    public Task SendAsync(byte letter, long first, long second, byte[] bytes) =>
        socket.SendAsync(Frames.Write(letter, first, second, bytes), WebSocketMessageType.Binary, true, CancellationToken.None);

    /// <summary>The next message of a type; what comes before it is passed over.</summary>
    public async Task<JsonElement> HearAsync(string type)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await NextAsync(patience.Token) is { Text: { } text } && text.GetProperty("type").GetString() == type)
            {
                return text;
            }
        }
    }

    /// <summary>The next update: its number and its words.</summary>
    public async Task<(long Seq, string Words, long Base)> ReadAsync(byte letter = Frames.Edit)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await NextAsync(patience.Token) is { Bytes: { } bytes } && bytes[0] == letter)
            {
                return (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(1)), Encoding.UTF8.GetString(bytes, Frames.Head, bytes.Length - Frames.Head), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(5)));
            }
        }
    }

    /// <summary>All words that come before the next "synced".</summary>
    public async Task<List<string>> BacklogAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var words = new List<string>();
        while (true)
        {
            var next = await NextAsync(patience.Token);
            if (next.Bytes is { } bytes && bytes[0] is Frames.Edit or Frames.Snapshot)
            {
                words.Add(Encoding.UTF8.GetString(next.Bytes, Frames.Head, next.Bytes.Length - Frames.Head));
            }
            else if (next.Text?.GetProperty("type").GetString() == "synced")
            {
                return words;
            }
        }
    }

    /// <summary>How the server closed the line.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await heard.Reader.WaitToReadAsync(patience.Token))
        {
            heard.Reader.TryRead(out _);
        }

        return socket.CloseStatus;
    }

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The server says "beat" for ever, so it is the whole wait that is bounded and not that for one message.</summary>
    private async Task<Message> NextAsync(CancellationToken patience) => await heard.Reader.ReadAsync(patience);

    private async Task ListenAsync()
    {
        var piece = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(piece, CancellationToken.None);
                if (got.MessageType is WebSocketMessageType.Close)
                {
                    break;
                }

                message.Write(piece, 0, got.Count);
                if (got.EndOfMessage)
                {
                    var bytes = message.ToArray();
                    message.SetLength(0);
                    heard.Writer.TryWrite(got.MessageType is WebSocketMessageType.Text ? new Message(JsonDocument.Parse(bytes).RootElement, null) : new Message(null, bytes));
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The server cut the line, or this test is over.
        }

        heard.Writer.TryComplete();
    }

    private sealed record Message(JsonElement? Text, byte[]? Bytes);
}
