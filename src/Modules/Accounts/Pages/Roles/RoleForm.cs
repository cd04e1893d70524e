using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ContentHub.Accounts.Pages.Roles;

internal sealed class RoleForm
{
    public string? Name { get; set; }

    public string? Version { get; set; }

    public List<string> Permissions { get; set; } = [];

    /// <summary>Every right there is, to choose from.</summary>
    [BindNever]
    public IReadOnlyList<Permission> All { get; set; } = [];
}
