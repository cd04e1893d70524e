using ContentHub.Kernel.People;

namespace ContentHub.Publishing.Contracts;

/// <summary>Permissions of the Publishing module.</summary>
public static class PublishingPermissions
{
    public static readonly Permission Read = new("publishing.read", "See schedules and the delivery ledger", Roles.Seller, Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Administrator);
    public static readonly Permission Schedule = new("publishing.schedule", "Schedule, move, cancel and withdraw publications", Roles.Marketer, Roles.Publisher, Roles.Administrator);
    public static readonly Permission Retry = new("publishing.retry", "Retry failed deliveries and settle unknown ones", Roles.Marketer, Roles.Publisher, Roles.Administrator);
    public static readonly Permission ManageChannels = new("publishing.channels", "Connect, change and disconnect channels", Roles.Publisher, Roles.Administrator);

    public static readonly Permission Stop = new("publishing.stop", "Hold everything outbound, rehearse instead of sending, and end it", Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Administrator);

    public static readonly Permission OwnAccounts = new("publishing.own-accounts", "Connect accounts of your own and schedule approved posts to them", Roles.Seller, Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Administrator);

    public static IReadOnlyList<Permission> All { get; } = [Read, Schedule, Retry, ManageChannels, Stop, OwnAccounts];
}
