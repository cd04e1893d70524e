using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Webhook;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class WebhookOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "The receiver", "address of the receiver",
        "The receiver does not accept the signature. Enter the same signing secret here and there, and see that both clocks are right.",
        "The receiver does not take events at this address. Check the address in the settings of this connection.",
        Own);

    // Any 2xx is a receipt, whatever stands in it: that is all that Standard Webhooks promises.
    public static bool IsReceipt(CallAnswer answer) => answer.Status is >= 200 and < 300;

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 410 } => answer.Becomes(OutcomeKind.Reauthorize, "The receiver says that it is gone and wants no more events. Enter another address, or disconnect this channel."),
        // Sent again with the same id, whether it was taken or not.
        { Status: >= 500 and not 501 or 408 } => answer.Becomes(OutcomeKind.RetryAt, "The receiver has trouble of its own. ContentHub sends the event again, with the same id."),
        _ => null,
    };
}
