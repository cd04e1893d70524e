using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

internal static class SlackDescription
{
    private static readonly Uri Hooks = new("https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks");

    public static ChannelDescription Of { get; } = new(SlackVariant.Kind, "Slack", SlackAccount.Settings, NeedsPermalink: true, CanUpdate: false, CanWithdraw: false, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "Tells colleagues: a message in one conversation.",
        Limits =
        [
            new("Text", "4,000 characters, as Slack recommends; it cuts at 40,000", new Uri("https://docs.slack.dev/reference/methods/chat.postMessage")),
            new("Messages", "one a second in a conversation, with short bursts", new Uri("https://docs.slack.dev/apis/web-api/rate-limits")),
            new("Lost answers", "are for a person: a webhook can't be asked what it posted", Hooks),
        ],
        Changes = "Nothing: an incoming webhook can't change or remove what it posted. A newer revision is a second message.",
    };
}
