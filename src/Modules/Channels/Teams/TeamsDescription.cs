using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Teams;

internal static class TeamsDescription
{
    private static readonly Uri Hooks = new("https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook");

    public static ChannelDescription Of { get; } = new(TeamsVariant.Kind, "Microsoft Teams", TeamsAccount.Settings, NeedsPermalink: true, CanUpdate: false, CanWithdraw: false, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "Tells colleagues: a card with a button in one channel.",
        Limits =
        [
            new("Card", "28 KB with everything in it; ContentHub keeps to 4,000 characters and 20 KB", Hooks),
            new("Requests", "4 a second", Hooks),
            new("Lost answers", "are for a person: a workflow can't be asked what it posted"),
        ],
        Cost = "Free with Teams.",
        Changes = "Nothing: a workflow can't change or remove what it posted. A newer revision is a second card.",
    };
}
