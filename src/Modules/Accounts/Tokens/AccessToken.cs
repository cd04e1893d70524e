namespace ContentHub.Accounts.Tokens;

/// <summary>A personal access token for the API. Only its hash is kept; the token itself is shown once.</summary>
internal sealed class AccessToken
{
    public const string Prefix = "chub_";

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the whole token, prefix included.</summary>
    public required string Hash { get; init; }

    /// <summary>Names of permissions; what it may do is their intersection with what its person may do at that moment.</summary>
    public required List<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
