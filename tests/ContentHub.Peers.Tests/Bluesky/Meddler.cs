using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace ContentHub.Peers.Tests.Bluesky;

// Stands between the channel and the real server and plays the network's tricks on the next putRecord.
internal sealed class Meddler : DelegatingHandler
{
    private readonly ConcurrentQueue<string> calls;
    private readonly Func<Meddling> next;

    public Meddler(ConcurrentQueue<string> calls, Func<Meddling> next) => (this.calls, this.next) = (calls, next);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.AbsolutePath.Split('.')[^1];
        var meddling = method == "putRecord" ? next() : Meddling.None;
        if (meddling == Meddling.SpoilToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJIUzI1NiJ9.e30.spoilt");
        }

        var response = await base.SendAsync(request, cancellationToken);
        calls.Enqueue($"{method} {(int)response.StatusCode}");
        if (meddling == Meddling.LoseAnswer)
        {
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was lost on the way.");
        }

        return response;
    }
}

internal enum Meddling
{
    None,
    SpoilToken,
    LoseAnswer,
}
