using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Calls;

internal static class CheckOutcomes
{
    // What a channel's own check blocks is not sent at all; null when nothing does.
    public static DeliveryOutcome? Refusal(this IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(f => f.Severity == FindingSeverity.Blocks) is { } finding ? new DeliveryOutcome(OutcomeKind.Rejected, finding.Message) : null;
}
