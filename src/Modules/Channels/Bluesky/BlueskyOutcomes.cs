using System.Globalization;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Pure: what an answer means for a delivery.
internal static class BlueskyOutcomes
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    // Before the record is sent nothing can have been created: everything that may pass is tried again.
    public static DeliveryOutcome BeforeSending(BlueskyAnswer answer) => answer switch
    {
        { Reach: Reach.NotSent } => Unreached(answer),
        { Reach: not Reach.Answered } => Outcome(OutcomeKind.RetryAt, "Bluesky does not answer. ContentHub tries again by itself.", answer),
        { Status: 200 } => Outcome(OutcomeKind.RetryAt, "The service address does not answer like a Bluesky server. Check it if this happens again.", answer),
        { Status: >= 500 and not 501 } => Outcome(OutcomeKind.RetryAt, "Bluesky has trouble of its own. ContentHub tries again by itself.", answer),
        _ => Refusal(answer),
    };

    // An answer to the one call that creates the record, where it is not the expected one.
    public static DeliveryOutcome AfterSending(BlueskyAnswer answer) => answer switch
    {
        { Reach: Reach.NotSent } => Unreached(answer),
        { Reach: Reach.Lost } => Outcome(OutcomeKind.Unknown, "The post was sent, but no answer came. ContentHub looks it up before it does anything else.", answer),
        { Status: 200 } => Outcome(OutcomeKind.Unknown, "The post was sent, but the answer makes no sense. ContentHub looks it up before it does anything else.", answer),
        { Status: >= 500 and not 501 or 408 } => Outcome(OutcomeKind.Unknown, "Bluesky reported trouble of its own while the post was sent. ContentHub looks it up before it does anything else.", answer),
        _ => Refusal(answer),
    };

    public static DeliveryOutcome Refusal(BlueskyAnswer answer) => answer switch
    {
        { Status: 429 } => Outcome(OutcomeKind.RetryAt, "Bluesky asks to wait: too many requests.", answer),
        { Status: >= 300 and < 400 } => Outcome(OutcomeKind.Reauthorize, "The service address answers with a redirect, which ContentHub does not follow. Enter the address of the server itself in the settings of this connection.", answer),
        { Error: "AuthFactorTokenRequired" } => Outcome(OutcomeKind.Reauthorize, "This account asks for a code by mail. Connect it with an app password.", answer),
        { Error: "AccountTakedown" or "AccountSuspended" or "AccountDeactivated" } => Outcome(OutcomeKind.Reauthorize, "Bluesky has suspended or deactivated this account. Sign in at Bluesky to see why.", answer),
        { Status: 401 } or { Error: "ExpiredToken" or "InvalidToken" or "AuthMissing" } => Outcome(OutcomeKind.Reauthorize, "Bluesky does not accept this handle with this app password. Check both, or make a new app password at Bluesky and enter it in this connection.", answer),
        { Status: 403 or 404 } => Outcome(OutcomeKind.Reauthorize, "This connection may not post to the account. Check the service address, the handle and the app password.", answer),
        { Error: "BlobNotFound" } => Outcome(OutcomeKind.RetryAt, "Bluesky no longer has the picture of the link card. ContentHub uploads it again.", answer),
        { Status: 413 } or { Error: "BlobTooLarge" or "PayloadTooLarge" } => Outcome(OutcomeKind.Rejected, "Bluesky finds the picture of the link card too large. Choose another cover.", answer),
        { Status: 501 } => Outcome(OutcomeKind.Rejected, "The service address is not a server that posts can be sent to. Check it in the settings of this connection.", answer),
        { Status: 408 or 425 } => Outcome(OutcomeKind.RetryAt, "Bluesky asks to try again.", answer),
        _ => Outcome(OutcomeKind.Rejected, $"Bluesky refused the post: {Reason(answer)}. Correct the text and schedule it again.", answer),
    };

    private static DeliveryOutcome Unreached(BlueskyAnswer answer) =>
        Outcome(OutcomeKind.RetryAt, $"The service could not be reached, so nothing was posted: {Reason(answer)}. ContentHub tries again by itself.", answer);

    public static DeliveryOutcome Outcome(OutcomeKind kind, string message, BlueskyAnswer? answer, BlueskyTicket? ticket = null) =>
        new(kind, message, ticket?.Uri, ticket?.Url, kind == OutcomeKind.RetryAt ? answer?.RetryAt : null, answer?.Exchange);

    // Retry-After in seconds or as a date; else the reset of an emptied allowance. At most a day: nobody plans further by a header.
    public static DateTimeOffset? RetryAt(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - now) ?? UntilReset(response, now);
        return wait is null ? null : now + (wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait.Value);
    }

    // Seconds since 1970 as the reference server sends them, or seconds from now as in the draft standard.
    private static TimeSpan? UntilReset(HttpResponseMessage response, DateTimeOffset now)
    {
        if (Number(response, "RateLimit-Remaining") != 0 || Number(response, "RateLimit-Reset") is not { } reset)
        {
            return null;
        }

        var seconds = reset > 1_000_000_000 ? reset - now.ToUnixTimeSeconds() : reset;
        return TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds));
    }

    private static long? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Reason(BlueskyAnswer answer)
    {
        var said = answer.Said.Length > 0 ? answer.Said : $"HTTP {answer.Status}";
        return (said.Length > 200 ? said[..200] + "…" : said).TrimEnd('.');
    }
}
