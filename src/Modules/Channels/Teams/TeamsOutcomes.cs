using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Teams;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class TeamsOutcomes
{
    public const string LookYourself = "A workflow can't be asked what stands there. Look at the channel in Teams: settle this as delivered if the card is there, or send it again if it is not.";
    public const string ByHand = "A workflow can't remove a card. Remove it in Teams by hand.";

    private static readonly OutcomeRules Rules = new(
        "Teams", "address of the workflow",
        "Teams does not accept this address any more. Open the workflow there, copy its address anew and enter it in this connection.",
        "Teams does not take cards at this address. Open the workflow there, copy its address anew and enter it in this connection.",
        Own);

    // A workflow says 202 and nothing else; it runs after that.
    public static bool IsTaken(CallAnswer answer) => answer.Status is 200 or 202 && answer.Exchange.Answer.Trim().Length == 0;

    public static DeliveryOutcome AfterSending(CallAnswer answer) =>
        Rules.AfterSending(answer) is { Kind: OutcomeKind.Unknown } unclear ? unclear with { Message = "The card was sent, and no clear answer came. " + LookYourself } : Rules.AfterSending(answer);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 400, Error: "WorkflowTriggerIsNotEnabled" } => answer.Becomes(OutcomeKind.Reauthorize, "The workflow in Teams is switched off. Switch it on there, then save this connection again."),
        { Status: 400 or 401 or 403 or 404, Error: "AuthorizationFailed" or "DirectApiAuthorizationRequired" or "WorkflowNotFound" or "MissingApiVersion" } =>
            answer.Becomes(OutcomeKind.Reauthorize, "The workflow in Teams was removed or has a new address. Copy the present one there and enter it in this connection."),
        _ => null,
    };
}
