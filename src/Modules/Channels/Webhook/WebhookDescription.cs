using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Webhook;

internal static class WebhookDescription
{
    public const string Kind = "webhook";

    public static ChannelDescription Of { get; } = new(Kind, "Webhook", WebhookAccount.Settings, NeedsPermalink: false, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "A signed event with the whole post, to software of your own.",
        Limits = [new("Format", "Standard Webhooks 1.0, signed with HMAC-SHA256", new Uri("https://www.standardwebhooks.com/")), new("Answer", "within 20 seconds; any 2xx is a receipt")],
        Cost = "Free; the receiver is yours.",
        Changes = "A newer revision is an event of its own that names what it replaces; withdrawing is another. What the receiver makes of them is its own affair.",
    };
}
