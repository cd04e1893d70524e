using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

/// <summary>States in people's words, and the badge that goes with them.</summary>
internal static class DeliveryWords
{
    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Planned => "planned",
        DeliveryState.Held => "held",
        DeliveryState.Sending => "being sent",
        DeliveryState.Pending => "being processed by the network",
        DeliveryState.RetryAt => "waiting for the next try",
        DeliveryState.Unknown => "sent without a clear answer",
        DeliveryState.Failed => "failed",
        DeliveryState.Delivered => "delivered",
        DeliveryState.Updating => "being updated",
        DeliveryState.Withdrawing => "being withdrawn",
        DeliveryState.Withdrawn => "withdrawn",
        DeliveryState.Cancelled => "cancelled",
    };

    /// <summary>Variant of <c>stage-badge</c>.</summary>
    public static string Stage(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "live",
        DeliveryState.Held or DeliveryState.Unknown or DeliveryState.Failed => "trouble",
        DeliveryState.Withdrawn or DeliveryState.Cancelled => "archived",
        _ => "scheduled",
    };

    public static string Words(this AttemptStep step) => step switch
    {
        AttemptStep.Planned => "Planned.",
        AttemptStep.Rescheduled => "Moved.",
        AttemptStep.Claimed => "Begun.",
        AttemptStep.Waiting => "Waiting.",
        AttemptStep.Prepared => "Prepared.",
        AttemptStep.Sent => "Sent.",
        AttemptStep.Answered => "Answered.",
        AttemptStep.Reconciled => "Looked up.",
        AttemptStep.Held => "Held.",
        AttemptStep.Released => "Released.",
        AttemptStep.Cancelled => "Cancelled.",
        AttemptStep.Withdrawn => "Withdrawn.",
        AttemptStep.Retried => "Tried again.",
        AttemptStep.SettledByPerson => "Settled by a person.",
        AttemptStep.Rehearsed => "Rehearsed.",
    };
}
