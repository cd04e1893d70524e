using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.People;

/// <summary>A person of the company. Never deleted, because their posts and the audit log name them; deactivated when they leave.</summary>
internal sealed class AppUser : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary>For the author page; given once, so that links keep working when the name changes.</summary>
    public required string Slug { get; init; }

    public string JobTitle { get; set; } = "";

    public string Bio { get; set; } = "";

    public Guid? PhotoAssetId { get; set; }

    public string TimeZone { get; set; } = "Europe/Berlin";

    public string Language { get; set; } = "en";

    /// <summary>First and last day out of office, on the person's own calendar; both or neither.</summary>
    public DateOnly? AwayFrom { get; set; }

    public DateOnly? AwayUntil { get; set; }

    /// <summary>Who decides in their place while they are away.</summary>
    public Guid? DeputyId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>Ends every session with the next save.</summary>
    public void EndSessions()
    {
        SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        ConcurrencyStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    }
}
