using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace ContentHub.Peers.Tests;

// Stands between the channel and the real server and plays the network's tricks on the next call that a test cares for.
// nameOf: how the list of calls names a request; target: the name of the call that is meddled with.
internal sealed class Meddler(ConcurrentQueue<string> calls, Func<HttpRequestMessage, string> nameOf, Func<string, bool> target, Func<Meddling> next) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = nameOf(request);
        var meddling = target(name) ? next() : Meddling.None;
        if (meddling == Meddling.SpoilToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJIUzI1NiJ9.e30.spoilt");
        }

        var response = await base.SendAsync(request, cancellationToken);
        calls.Enqueue($"{name} {(int)response.StatusCode}");
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
