using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class SlackBotOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "Slack", "address of Slack",
        "Slack does not accept this bot token. Install the app there again and enter its bot token in this connection.",
        "Slack does not let the bot post. Check the app's rights there.",
        Own);

    public static bool IsOk(CallAnswer answer) => answer.IsOk && answer.Part("ok") is { ValueKind: JsonValueKind.True };

    // Anything else is no answer to the question which messages there are.
    public static bool IsList(CallAnswer answer) => IsOk(answer) && answer.Part("messages") is { ValueKind: JsonValueKind.Array };

    public static bool HasMore(CallAnswer answer) => answer.Part("has_more") is { ValueKind: JsonValueKind.True };

    public static DeliveryOutcome LookYourself(CallAnswer answer) => answer.Becomes(
        OutcomeKind.Unknown, "So much was written in the channel since that Slack does not show all of it. Look there yourself: settle this as delivered if the message is there, or give it up and schedule it anew if it is not.");

    public static bool IsGone(CallAnswer answer) => answer.Error is "message_not_found" or "thread_not_found";

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    // Slack says no with status 200.
    private static DeliveryOutcome? Own(CallAnswer answer) => answer.Status is not (200 or 400 or 403 or 404) ? null : answer.Error switch
    {
        "" => null,
        "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "no_permission" or "org_login_required" =>
            answer.Becomes(OutcomeKind.Reauthorize, "Slack does not accept this bot token any more. Install the app there again and enter its bot token in this connection."),
        "missing_scope" => answer.Becomes(OutcomeKind.Reauthorize, "The app lacks a right at Slack. Give it chat:write and channels:history (groups:history for a private channel), install it again and enter its token."),
        "not_in_channel" or "channel_not_found" => answer.Becomes(OutcomeKind.Reauthorize, "The bot is not in this channel. Invite it at Slack, and check the id of the channel in this connection."),
        "is_archived" => answer.Becomes(OutcomeKind.Reauthorize, "The channel at Slack is archived. Open it again there, or connect another one."),
        "restricted_action" or "restricted_action_read_only_channel" or "ekm_access_denied" => answer.Becomes(OutcomeKind.Reauthorize, "Slack's rules do not let the bot post there. Ask who keeps the workspace."),
        "ratelimited" or "rate_limited" => answer.Becomes(OutcomeKind.RetryAt, "Slack asks to wait: too many requests."),
        "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" => null,
        "message_not_found" => answer.Becomes(OutcomeKind.Rejected, "Somebody deleted the message at Slack. Withdraw it here too, then schedule it anew."),
        "cant_update_message" or "edit_window_closed" or "cant_delete_message" => answer.Becomes(OutcomeKind.Rejected, "Slack does not let the bot change or remove this message. Do it there by hand."),
        _ => answer.Becomes(OutcomeKind.Rejected, $"Slack refused the message: {answer.Reason}. Correct the text and schedule it again."),
    };
}
