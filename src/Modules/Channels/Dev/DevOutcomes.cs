using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class DevOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "DEV", "address of the community",
        "DEV does not accept this API key. Make a new one there under Settings, Extensions, and enter it in this connection.",
        "DEV does not let this connection post. Check the address of the community, and sign in there to see whether the account is in order.",
        _ => null);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    public static bool IsTaken(CallAnswer answer) => answer.Status == 422 && answer.Said.Contains("canonical url has already been taken", StringComparison.OrdinalIgnoreCase);

    public static DeliveryOutcome Taken(CallAnswer answer) => answer.Becomes(
        OutcomeKind.Rejected, "DEV already has another article with the address of this one as its original, perhaps from a feed that is read there. Remove that article, or switch the feed off, and schedule this one anew.");

    // Why nothing may be sent now; null when it may.
    public static DeliveryOutcome? Refused(Standing standing, CallAnswer seen) => standing switch
    {
        Standing.Missing => seen.Becomes(OutcomeKind.RetryAt, "The draft is no longer at DEV. ContentHub makes a new one."),
        Standing.Unasked => BeforeSending(seen),
        Standing.Foreign => seen.Becomes(OutcomeKind.Rejected, "The article at DEV no longer carries ContentHub's mark, so it may be another one and is left alone. Change it there by hand, or withdraw it here and schedule it anew."),
        Standing.Unpublished => seen.Becomes(OutcomeKind.Rejected, "Somebody unpublished the article at DEV. Publish it there, or withdraw it here too and schedule it anew."),
        _ => null,
    };
}
