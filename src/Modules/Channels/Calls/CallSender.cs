using System.Text;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Calls;

// Makes one call through the guarded way out. Never throws for what a server does; only for a caller's cancellation.
internal sealed class CallSender(IHttpClientFactory clients, IOutgoingLog remote, TimeProvider clock)
{
    public const int MostAnswerBytes = 256 * 1024;

    public async Task<CallAnswer> SendAsync(HttpRequestMessage request, CallManners manners, CancellationToken stop)
    {
        var record = new CallRecording(request.Method, request.RequestUri!, manners, remote, clock);
        try
        {
            using var client = clients.CreateClient(OutgoingHttp.Name);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return record.Answered(response, await ReadAsync(response, stop));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return record.Failed(failure);
        }
    }

    // Null when the answer is larger than any honest one.
    private static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > MostAnswerBytes)
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }
}
