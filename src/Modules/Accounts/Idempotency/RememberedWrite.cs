namespace ContentHub.Accounts.Idempotency;

/// <summary>A write that carried an <c>Idempotency-Key</c>, with its answer once there is one.</summary>
internal sealed class RememberedWrite
{
    public const int KeyLimit = 200;
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the access token: keys of different tokens never meet.</summary>
    public required string Holder { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address, If-Match and body.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while the request is being worked on, and for ever if the instance died over it.</summary>
    public int? Status { get; set; }

    public string? ContentType { get; set; }

    public string? ETag { get; set; }

    public string? Location { get; set; }

    public string? Body { get; set; }
}
