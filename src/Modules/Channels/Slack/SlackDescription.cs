using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

internal static class SlackDescription
{
    private static readonly Uri Methods = new("https://docs.slack.dev/reference/methods/chat.postMessage");
    private static readonly Uri Rates = new("https://docs.slack.dev/apis/web-api/rate-limits");
    private static readonly Uri Hooks = new("https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks");

    public static ChannelDescription Of { get; } = new(SlackVariant.Kind, "Slack", SlackAccount.Settings, NeedsPermalink: true, CanUpdate: false, CanWithdraw: false, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "Tells colleagues: a message in one conversation.",
        Limits =
        [
            new("Text", "4,000 characters, as Slack recommends; it cuts at 40,000", Methods),
            new("Messages", "one a second in a conversation, with short bursts", Rates),
            new("Lost answers", "are for a person: a webhook can't be asked what it posted", Hooks),
        ],
        Changes = "Nothing: an incoming webhook can't change or remove what it posted. A newer revision is a second message.",
    };

    public static ChannelDescription OfBot { get; } = new(SlackVariant.BotKind, "Slack by a bot", SlackBotAccount.Settings, NeedsPermalink: true, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "Tells colleagues: a message that can be changed and removed.",
        Limits =
        [
            new("Text", "4,000 characters, as Slack recommends; it cuts at 40,000", Methods),
            new("Messages", "one a second in a channel, with short bursts", Rates),
            new("Lost answers", "are looked up in the channel's last 100 messages", new Uri("https://docs.slack.dev/reference/methods/conversations.history")),
        ],
        Changes = "A newer revision changes the message in place, and Slack shows that it was edited. Withdrawing deletes it.",
    };
}
