using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// What Ghost calls its errors: the first of a list, by code or else by type.
internal static class GhostFaults
{
    public static Fault In(JsonElement body)
    {
        var first = body.PartOf("errors").Items().FirstOrDefault();
        var (message, context) = (first.StringOf("message") ?? "", first.StringOf("context") ?? "");
        return new Fault(first.StringOf("code") ?? first.StringOf("type") ?? "", context.Length > 0 ? $"{message.TrimEnd('.')}: {context}" : message);
    }

    extension(CallAnswer answer)
    {
        public bool IsPostMissing => answer.Status == 404 && answer.Error == "NotFoundError";

        public bool IsCollision => answer.Status == 409 && answer.Error is "UPDATE_COLLISION" or "UpdateCollisionError";

        // Answers carry a list with the one post in it.
        public JsonElement? Post => answer.IsOk && answer.Part("posts").Items().FirstOrDefault() is { ValueKind: JsonValueKind.Object } post ? post : null;
    }
}

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class GhostOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "Ghost", "address of the site",
        "Ghost does not accept this Admin API key. Copy it again from the integration in Ghost and enter it in this connection.",
        "Ghost does not let this key post. Check the address of the site and that the key is an Admin API key.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    // An answer to a change of a post that was read a moment ago: the connection works, so a 403 is about this change.
    public static DeliveryOutcome AfterReading(CallAnswer answer) => answer switch
    {
        { Status: 403 } => answer.Becomes(OutcomeKind.Rejected, $"Ghost shows this post to ContentHub and does not let it be changed: {answer.Reason}. Ask who keeps the site, or do it there by hand."),
        _ when answer.IsPostMissing => answer.Becomes(OutcomeKind.RetryAt, "The post was deleted at Ghost just now. ContentHub looks again."),
        _ => AfterSending(answer),
    };

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 401, Error: "INVALID_JWT" } when answer.Said.Contains("expired", StringComparison.Ordinal) =>
            answer.Becomes(OutcomeKind.Reauthorize, "Ghost's clock and ContentHub's differ by minutes. Set both by a time server, then save this connection again."),
        { Status: 409 } => answer.Becomes(OutcomeKind.RetryAt, "The post changed at Ghost just now. ContentHub tries again by itself."),
        { Status: 415 } => answer.Becomes(OutcomeKind.Rejected, $"Ghost refused a picture: {answer.Reason}. Choose another picture."),
        _ => null,
    };
}
