using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class SlackOutcomes
{
    public const string LookYourself = "An incoming webhook can't be asked what stands there. Look at the conversation: settle this as delivered if the message is there, or send it again if it is not.";
    public const string ByHand = "An incoming webhook can't remove a message. Remove it at Slack by hand.";

    private static readonly OutcomeRules Rules = new(
        "Slack", "address of the incoming webhook",
        "Slack does not accept this incoming webhook any more. Make a new one there and enter its address in this connection.",
        "Slack does not take messages at this address. Make a new incoming webhook there and enter its address in this connection.",
        Own);

    // Slack says one word.
    public static bool IsTaken(CallAnswer answer) => answer.Status == 200 && Word(answer) == "ok";

    // An empty message is refused for being empty only where the webhook works.
    public static bool IsAlive(CallAnswer answer) => answer.Status == 400 && Word(answer) is "no_text" or "invalid_payload" or "missing_text_or_fallback_or_attachments";

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) =>
        Rules.AfterSending(answer) is { Kind: OutcomeKind.Unknown } unclear ? unclear with { Message = "The message was sent, and no clear answer came. " + LookYourself } : Rules.AfterSending(answer);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer.Status is not >= 400 ? null : Word(answer) switch
    {
        "channel_is_archived" => answer.Becomes(OutcomeKind.Reauthorize, "The conversation at Slack is archived. Open it again there, or connect another one."),
        "channel_not_found" or "user_not_found" => answer.Becomes(OutcomeKind.Reauthorize, "The conversation at Slack does not exist any more. Make an incoming webhook for another one."),
        "no_service" or "no_service_id" or "no_team" or "team_disabled" or "invalid_token" =>
            answer.Becomes(OutcomeKind.Reauthorize, "Slack has removed or switched off this incoming webhook. Make a new one there and enter its address in this connection."),
        "posting_to_general_channel_denied" or "action_prohibited" => answer.Becomes(OutcomeKind.Reauthorize, "Slack's rules do not let this webhook post there. Ask who keeps the workspace, or connect another conversation."),
        "rollup_error" => answer.Becomes(OutcomeKind.RetryAt, "Slack has trouble of its own and took nothing. ContentHub tries again by itself."),
        { } word when answer.Status == 400 && word.Length is > 0 and < 100 => answer.Becomes(OutcomeKind.Rejected, $"Slack refused the message: {word}. Correct the text and schedule it again."),
        _ => null,
    };

    private static string Word(CallAnswer answer) => answer.Exchange.Answer.Trim();
}
