using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContentHub.Accounts.Tests.Settings;

/// <summary>Speaks just enough SMTP for one mail, and answers RCPT as it is told.</summary>
internal sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly StringBuilder heard = new();
    private readonly Task talk;

    public SmallMailServer(string answerToRecipient)
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        talk = TalkAsync(answerToRecipient);
    }

    public int Port { get; }

    public string Heard => heard.ToString();

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await talk;
    }

    private async Task TalkAsync(string answerToRecipient)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 small");
            var inData = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                heard.AppendLine(line);
                var begins = !inData && line == "DATA";
                inData = begins || (inData && line != ".");
                if (inData && !begins)
                {
                    continue;
                }

                await writer.WriteLineAsync(begins ? "354 go on" : line.StartsWith("RCPT", StringComparison.Ordinal) ? answerToRecipient : "250 ok");
            }
        }
        catch (Exception problem) when (problem is SocketException or IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
