using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class BlueskyOutcomes
{
    private const string SignedOut = "Bluesky does not accept this handle with this app password. Check both, or make a new app password at Bluesky and enter it in this connection.";

    private static readonly OutcomeRules Rules = new(
        "Bluesky", "service address", SignedOut, "This connection may not post to the account. Check the service address, the handle and the app password.", Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    public static DeliveryOutcome Outcome(OutcomeKind kind, string message, CallAnswer answer, BlueskyTicket? ticket = null) => answer.Becomes(kind, message, ticket?.Uri, ticket?.Url);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        not { Status: 400 or 401 or 403 or 413 } => null,
        { Error: "AuthFactorTokenRequired" } => Outcome(OutcomeKind.Reauthorize, "This account asks for a code by mail. Connect it with an app password.", answer),
        { Error: "AccountTakedown" or "AccountSuspended" or "AccountDeactivated" } => Outcome(OutcomeKind.Reauthorize, "Bluesky has suspended or deactivated this account. Sign in at Bluesky to see why.", answer),
        { Error: "ExpiredToken" or "InvalidToken" or "AuthMissing" } => Outcome(OutcomeKind.Reauthorize, SignedOut, answer),
        { Error: "BlobNotFound" } => Outcome(OutcomeKind.RetryAt, "Bluesky no longer has the picture of the link card. ContentHub uploads it again.", answer),
        { Status: 413 } or { Error: "BlobTooLarge" or "PayloadTooLarge" } => Outcome(OutcomeKind.Rejected, "Bluesky finds the picture of the link card too large. Choose another cover.", answer),
        _ => null,
    };
}
