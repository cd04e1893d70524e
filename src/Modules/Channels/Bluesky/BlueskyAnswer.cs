using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

internal enum Reach
{
    // An HTTP answer came.
    Answered,

    // No connection was made, so nothing can have happened there.
    NotSent,

    // The request may have arrived; its answer did not.
    Lost,
}

// What came back from one call. Body is null where it was no JSON object or too large to trust; it may hold tokens, so only
// Said and Exchange, which are redacted, may be shown or kept. A class, not a record: nothing prints the body by accident.
internal sealed class BlueskyAnswer(Reach reach, int? status, JsonElement? body, string said, DateTimeOffset? retryAt, ExchangeRecord exchange)
{
    public Reach Reach => reach;

    public int? Status => status;

    public JsonElement? Body => body;

    public string Said => said;

    public DateTimeOffset? RetryAt => retryAt;

    public ExchangeRecord Exchange => exchange;

    public bool IsOk => Status == 200 && Body is not null;

    public string Error => Text("error") ?? "";

    public bool IsTokenOver => Status is 400 or 401 && Error is "ExpiredToken" or "InvalidToken";

    public bool IsRecordMissing => Status is 400 or 404 && Error == "RecordNotFound";

    public bool IsSwapRefused => Status is 400 or 409 && Error == "InvalidSwap";

    public string? Text(string property) => Body?.StringOf(property);

    public JsonElement? Part(string property) => Body is { } body && body.TryGetProperty(property, out var value) ? value : null;
}

internal static class JsonReading
{
    // Null for anything but a readable string; a service may send half a surrogate pair, which throws when read.
    public static string? StringOf(this JsonElement json, string property)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(property, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
