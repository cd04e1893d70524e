using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Contributions;

internal static class PublishingPages
{
    public static IReadOnlyList<NavigationItem> Navigation { get; } =
    [
        new("Calendar", "/Calendar/Index", "calendar", 40, PublishingPermissions.Read),
        new("Delivery ledger", "/Ledger/Index", "send", 50, PublishingPermissions.Read),
        new("Channels", "/Channels/Index", "radio-tower", 60, PublishingPermissions.ManageChannels),
    ];
}
