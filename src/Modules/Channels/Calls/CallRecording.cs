using System.Text.Json;
using ContentHub.Kernel.Texts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Calls;

// Turns one exchange into an answer with its redacted line for the ledger.
internal sealed class CallRecording(HttpMethod verb, Uri address, CallManners manners, IOutgoingLog remote, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();

    public CallAnswer Answered(HttpResponseMessage response, string? text)
    {
        var status = (int)response.StatusCode;
        var body = Parse(text);
        var fault = body is { } json ? manners.Fault(json) : Fault.None;
        var shown = text ?? $"An answer of more than {manners.MostAnswerBytes / 1024} KB was not read.";
        var now = clock.GetUtcNow();
        var wait = WaitTimes.Of(response, now) ?? (body is { } said && manners.Wait?.Invoke(said) is { } asked ? WaitTimes.Until(asked, now) : null);
        return new CallAnswer(
            Reach.Answered, status, body, fault with { Said = CallRedaction.Clean(fault.Said, manners.Secrets) }, wait, Line(status, shown, RequestId(response)), LocationIn(response))
        {
            CreatedId = response.Headers.TryGetValues("x-restli-id", out var ids) ? PlainText.Cut(ids.First(), 200) : null,
        };
    }

    // No call was made.
    public CallAnswer Kept(string why) => new(Reach.NotSent, null, null, new Fault("", why), null, Line(null, why, null));

    public CallAnswer Failed(Exception failure)
    {
        var reach = failure is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError }
            ? Reach.NotSent
            : Reach.Lost;
        var said = CallRedaction.Clean(failure.GetBaseException().Message, manners.Secrets);
        return new CallAnswer(reach, null, null, new Fault("", said), null, Line(null, failure.Message, null));
    }

    private Uri? LocationIn(HttpResponseMessage response) =>
        response.Headers.Location is { } said && Uri.TryCreate(address, said, out var whole) && (whole.Scheme == Uri.UriSchemeHttps || whole.Scheme == Uri.UriSchemeHttp) ? whole : null;

    private ExchangeRecord Line(int? status, string answer, string? id) => new(
        CallRedaction.Clean($"{verb} {manners.Shown(address)}", manners.Secrets), status, CallRedaction.Clean(answer, manners.Secrets), id, remote.RemoteAddressOf(address), clock.GetElapsedTime(started));

    // An empty answer is fine where the call returns nothing.
    private static JsonElement? Parse(string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text is null ? "null" : string.IsNullOrWhiteSpace(text) ? "{}" : text.TrimStart('\uFEFF'));
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string? RequestId(HttpResponseMessage response)
    {
        var id = response.Headers.TryGetValues("x-request-id", out var ids) ? CallRedaction.Clean(ids.First(), manners.Secrets) : null;
        return id is null ? null : PlainText.Cut(id, 100);
    }
}
