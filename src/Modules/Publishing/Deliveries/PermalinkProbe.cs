using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Asks the own site, over HTTP as a reader would, whether the post is there.</summary>
internal sealed class PermalinkProbe(IHttpClientFactory http, ILogger<PermalinkProbe> log)
{
    /// <summary>Null when it answers 200, else a few words.</summary>
    public async Task<string?> TroubleAsync(Uri permalink, CancellationToken stop)
    {
        try
        {
            using var client = http.CreateClient(OutgoingHttp.Name);
            using var answer = await client.GetAsync(permalink, HttpCompletionOption.ResponseHeadersRead, stop);
            return (int)answer.StatusCode == 200 ? null : $"it answered {(int)answer.StatusCode}";
        }
        catch (Exception problem) when (problem is HttpRequestException || (problem is TaskCanceledException && !stop.IsCancellationRequested))
        {
            log.LogWarning(problem, "The permalink {Permalink} can't be fetched", permalink);
            return "it did not answer";
        }
    }
}
