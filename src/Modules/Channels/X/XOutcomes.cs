using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class XOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "X", "address of X",
        "X signed this channel out: its access ended or was taken back. Reconnect it.",
        "X does not let this access post. Check that the account is in good standing and that the company's app may write, then reconnect.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    // A list, or the word that it is empty. Anything else, such as an empty answer or errors with status 200, says nothing about the timeline.
    public static bool IsList(CallAnswer answer) => answer.IsOk
        && (answer.Part("data") is { ValueKind: JsonValueKind.Array } || (answer.Part("data") is null && answer.Part("errors") is null && answer.Part("meta")?.NumberOf("result_count") == 0));

    public static bool IsDuplicate(CallAnswer answer) => answer.Status == 403 && answer.Said.Contains("duplicate", StringComparison.OrdinalIgnoreCase);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 402 } or { Error: "CreditsDepleted" } => answer.Becomes(OutcomeKind.Reauthorize, "The company's prepaid credits at X are used up. Top them up in X's developer portal, then look at this channel again."),
        _ => null,
    };
}
