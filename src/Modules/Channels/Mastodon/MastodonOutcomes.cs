using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class MastodonOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "Mastodon", "address of the server",
        "Mastodon does not accept this access token. Make a new one there under Preferences, Development, and enter it in this connection.",
        "This access token may not post. Give its application the rights read and write at Mastodon, then enter the new token in this connection.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    // Anything else, such as an empty answer, says nothing about what the account has posted.
    public static bool IsList(CallAnswer answer) => answer is { IsOk: true, Body.ValueKind: JsonValueKind.Array };

    public static DeliveryOutcome Elsewhere(MastodonTicket kept, OutcomeKind kind) =>
        new(kind, $"The post is at {kept.Site} as @{kept.Handle}, and this connection now leads to another account. Connect the first one again, or change or remove the post there by hand.");

    public static DeliveryOutcome Deleted(CallAnswer answer) =>
        answer.Becomes(OutcomeKind.Rejected, "Somebody deleted the post at Mastodon. Withdraw it here too, then schedule it anew.");

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 422 } when answer.Said.Contains("not finished processing", StringComparison.OrdinalIgnoreCase) =>
            answer.Becomes(OutcomeKind.RetryAt, "Mastodon still works on a picture. ContentHub tries again by itself."),
        { Status: 403 } when answer.Said.Contains("disabled", StringComparison.OrdinalIgnoreCase) || answer.Said.Contains("suspended", StringComparison.OrdinalIgnoreCase) =>
            answer.Becomes(OutcomeKind.Reauthorize, "Mastodon has disabled or suspended this account. Sign in there to see why."),
        _ => null,
    };
}
