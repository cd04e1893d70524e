using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class LinkedInOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "LinkedIn", "address of LinkedIn",
        "LinkedIn signed this channel out: its access ended or was taken back. Reconnect it.",
        "LinkedIn does not let this access post for the account. Check that whoever connected it may still post for the page and that the app has the product for it, then reconnect.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { IsVersionOver: true } => answer.Becomes(OutcomeKind.Reauthorize, "LinkedIn no longer knows the version of its interface that ContentHub asks for. Set Channels:LinkedIn:Version to a newer one, or update ContentHub."),
        { Status: 400, Said: var said } when said.Contains("access token", StringComparison.OrdinalIgnoreCase) => answer.Becomes(OutcomeKind.Reauthorize, "LinkedIn signed this channel out. Reconnect it."),
        _ => null,
    };
}
