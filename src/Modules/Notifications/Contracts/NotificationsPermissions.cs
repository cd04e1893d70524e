using ContentHub.Kernel.People;

namespace ContentHub.Notifications.Contracts;

/// <summary>Permissions of the Notifications module. What is meant for oneself needs none.</summary>
public static class NotificationsPermissions
{
    public static readonly Permission ManageChats = new("notifications.chats", "Connect chats that hear of the work", Roles.Administrator);

    public static IReadOnlyList<Permission> All { get; } = [ManageChats];
}
