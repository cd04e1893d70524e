using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Turns one exchange into an answer with its redacted line for the ledger.
internal sealed class Recording(HttpMethod verb, Uri address, string[] secrets, IOutgoingLog remote, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();

    public BlueskyAnswer Answered(HttpResponseMessage response, string? text)
    {
        var status = (int)response.StatusCode;
        var body = Parse(text);
        var said = BlueskyRedaction.Clean(body?.StringOf("message") ?? "", secrets);
        var shown = text ?? $"An answer of more than {BlueskyClient.MostAnswerBytes / 1024} KB was not read.";
        return new BlueskyAnswer(Reach.Answered, status, body, said, BlueskyOutcomes.RetryAt(response, clock.GetUtcNow()), Line(status, shown, RequestId(response)));
    }

    public BlueskyAnswer Failed(Exception failure)
    {
        var reach = failure is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError }
            ? Reach.NotSent
            : Reach.Lost;
        return new BlueskyAnswer(reach, null, null, BlueskyRedaction.Clean(failure.GetBaseException().Message, secrets), null, Line(null, failure.Message, null));
    }

    private ExchangeRecord Line(int? status, string answer, string? id) =>
        new($"{verb} {address}", status, BlueskyRedaction.Clean(answer, secrets), id, remote.RemoteAddressOf(address), clock.GetElapsedTime(started));

    // An empty answer is fine where the call returns nothing.
    private static JsonElement? Parse(string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text is null ? "null" : string.IsNullOrWhiteSpace(text) ? "{}" : text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? RequestId(HttpResponseMessage response)
    {
        var id = response.Headers.TryGetValues("x-request-id", out var ids) ? ids.First() : null;
        return id is { Length: > 100 } ? id[..100] : id;
    }
}
