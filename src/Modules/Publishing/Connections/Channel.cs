using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Connections;

/// <summary>A connected account on a network, or the own site (fixed id, always there).</summary>
internal sealed class Channel
{
    public const int NameLimit = 100;

    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; set; }

    /// <summary>JSON of the settings that are not secret.</summary>
    public required string Settings { get; set; }

    /// <summary>JSON of the secret settings, encrypted with data protection; empty when there are none.</summary>
    public required string Secrets { get; set; }

    public bool Paused { get; set; }

    /// <summary>Kept for the ledger's sake; nothing is sent any more and it is in no list.</summary>
    public bool Disconnected { get; set; }

    /// <summary>The person whose own account it is; null on the company's channels. Never changes.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>While an instance renews the access no other does.</summary>
    public DateTimeOffset? RenewingUntil { get; set; }

    public required Guid ConnectedById { get; init; }

    public required DateTimeOffset ConnectedAt { get; init; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    /// <summary>When the connection was last looked at without posting.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Who posts there, as its readers see it; empty where the network does not say.</summary>
    public string Account { get; set; } = "";

    /// <summary>When the access ends unless a person renews it.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>JSON of <see cref="ChannelScopes"/>; empty where the network has none.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>JSON of <see cref="ChannelQuota"/>; empty where the network does not say.</summary>
    public string Quota { get; set; } = "";

    /// <summary>JSON of how its links are told apart (<c>TrackedLinks.LinkRule</c>); empty: as they are.</summary>
    public string Links { get; set; } = "";

    /// <summary>One sentence with the next step; empty while all is well.</summary>
    public string Trouble { get; set; } = "";

    public int Version { get; set; }

    public bool IsOwnSite => Id == OwnSite.ChannelId;
}
