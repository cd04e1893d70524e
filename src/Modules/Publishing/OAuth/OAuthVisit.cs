namespace ContentHub.Publishing.OAuth;

/// <summary>
/// Somebody is on the way to a network to sign in. The state that comes back is good once, for ten minutes, for this person in this browser;
/// only its hash is kept.
/// </summary>
internal sealed class OAuthVisit
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string StateHash { get; init; }

    public required Guid PersonId { get; init; }

    public required string BrowserHash { get; init; }

    /// <summary>PKCE verifier, encrypted.</summary>
    public required string Verifier { get; init; }

    public required bool Personal { get; init; }

    /// <summary>The channel that is reconnected; null for a new one.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>What a new channel will be called.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? ReturnedAt { get; set; }

    /// <summary>Several accounts came back and the person has to choose: with their tokens, encrypted.</summary>
    public string Found { get; set; } = "";
}
