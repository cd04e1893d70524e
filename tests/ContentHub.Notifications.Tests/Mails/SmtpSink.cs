using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContentHub.Notifications.Tests.Mails;

/// <summary>A real SMTP server on this machine that keeps what it takes: one conversation after the other, or several at once.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentQueue<Taken> taken = new();
    private readonly Task serving;

    public SmtpSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Answer to RCPT; 250 takes the mail.</summary>
    public string AnswerToRecipient { get; set; } = "250 ok";

    public IReadOnlyList<Taken> Mails => [.. taken];

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await serving;
        over.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(over.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient connection)
    {
        using var client = connection;
        try
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            var to = "";
            while (await reader.ReadLineAsync(over.Token) is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "RCPT":
                        to = line;
                        await writer.WriteLineAsync(AnswerToRecipient);
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        taken.Enqueue(Taken.Of(to, await ReadDataAsync(reader)));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(over.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>A mail as a mail program would read it.</summary>
internal sealed record Taken(string To, IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public static Taken Of(string to, string data)
    {
        var head = data[..data.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal);
        var headers = head.Split('\n').ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => Decode(l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()), StringComparer.OrdinalIgnoreCase);
        return new Taken(to, headers, Part(data, "text/plain"), Part(data, "text/html"));
    }

    private static string Part(string data, string type)
    {
        var at = data.IndexOf($"Content-Type: {type}", StringComparison.Ordinal);
        var body = data[(data.IndexOf("\n\n", at, StringComparison.Ordinal) + 2)..];
        return Encoding.UTF8.GetString(Convert.FromBase64String(body[..body.IndexOf("--part", StringComparison.Ordinal)].Replace("\n", "", StringComparison.Ordinal)));
    }

    private static string Decode(string value) => value.StartsWith("=?utf-8?B?", StringComparison.Ordinal)
        ? string.Concat(value.Split(' ').Select(p => Encoding.UTF8.GetString(Convert.FromBase64String(p["=?utf-8?B?".Length..^2]))))
        : value;
}
