using System.Text;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Calls;

// Makes one call through the guarded way out. Never throws for what a server does; only for a caller's cancellation.
internal sealed class CallSender(IHttpClientFactory clients, IOutgoingLog remote, TimeProvider clock)
{
    // As much as the guarded way out lets in: a post comes back with its whole text.
    public const int MostAnswerBytes = 5 * 1024 * 1024;

    public async Task<CallAnswer> SendAsync(HttpRequestMessage request, CallManners manners, CancellationToken stop)
    {
        var record = new CallRecording(request.Method, request.RequestUri!, manners, remote, clock);
        try
        {
            using var client = clients.CreateClient(OutgoingHttp.Name);
            // The client's own limit ends with the headers; a body may trickle for ever.
            using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
            time.CancelAfter(client.Timeout);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return record.Answered(response, await ReadAsync(response, manners.MostAnswerBytes, time.Token));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return record.Failed(failure);
        }
    }

    // The answer to a call that was better not made now: as if the server could not be reached.
    public CallAnswer Kept(HttpMethod verb, Uri address, CallManners manners, string why) => new CallRecording(verb, address, manners, remote, clock).Kept(why);

    // Null when the answer is larger than any honest one.
    private static async Task<string?> ReadAsync(HttpResponseMessage response, int most, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > most)
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }
}
