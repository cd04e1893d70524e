using ContentHub.Kernel.People;

namespace ContentHub.Guests.Contracts;

/// <summary>Permissions of the Guests module.</summary>
public static class GuestsPermissions
{
    /// <summary>For one's own posts; for others' posts it takes <c>posts.edit-all</c> or <c>posts.approve</c> too.</summary>
    public static readonly Permission Invite = new("guests.invite", "Ask people without an account to look at a post", Roles.Seller, Roles.Marketer, Roles.Administrator);

    public static IReadOnlyList<Permission> All { get; } = [Invite];
}
