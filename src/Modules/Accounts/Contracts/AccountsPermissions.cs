using ContentHub.Kernel.People;

namespace ContentHub.Accounts.Contracts;

/// <summary>Permissions of the Accounts module.</summary>
public static class AccountsPermissions
{
    public static readonly Permission ManagePeople = new("accounts.people", "Invite people, change roles and teams, end access", Roles.Administrator);
    public static readonly Permission ManageSettings = new("accounts.settings", "Change the settings of the company and the site", Roles.Administrator);
    public static readonly Permission ReadAudit = new("accounts.audit", "Search the audit log", Roles.Administrator, Roles.Manager);

    public static IReadOnlyList<Permission> All { get; } = [ManagePeople, ManageSettings, ReadAudit];
}
