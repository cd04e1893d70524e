using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Access;

/// <summary>A role: a name for a set of permissions.</summary>
internal sealed class AppRole : IdentityRole<Guid>
{
    /// <summary>Name of the built-in role it came from, also after it was renamed; null for the administrators' own roles.</summary>
    public string? BuiltIn { get; init; }
}

/// <summary>One permission of one role.</summary>
internal sealed class RolePermission
{
    public required Guid RoleId { get; init; }

    public required string Permission { get; init; }
}

/// <summary>A permission that this database has met before: its defaults were given out once and are the administrators' from then on.</summary>
internal sealed class KnownPermission
{
    public required string Permission { get; init; }
}
