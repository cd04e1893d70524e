using ContentHub.Kernel.People;

namespace ContentHub.Media.Contracts;

/// <summary>Permissions of the Media module.</summary>
public static class MediaPermissions
{
    public static readonly Permission Upload = new("media.upload", "Upload pictures", Roles.Seller, Roles.Marketer, Roles.Publisher, Roles.Manager, Roles.Administrator);

    public static IReadOnlyList<Permission> All { get; } = [Upload];
}
